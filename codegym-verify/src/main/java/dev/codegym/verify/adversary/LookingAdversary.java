package dev.codegym.verify.adversary;

import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks where that needs no thought, and answers with what it has learned to make of what it sees. */
final class LookingAdversary implements Adversary {
    /** Rules that win less on the tasks that they were chosen on win no half of the others. */
    private static final double WORTH_KEEPING = 0.4;

    private final String name;
    private final String description;
    private final Means means;
    private final Plans.Maker maker;

    LookingAdversary(String name, Means means, String description, Plans.Maker maker) {
        this.name = name;
        this.means = means;
        this.description = description;
        this.maker = maker;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Means means() {
        return means;
    }

    @Override
    public List<Fitted> fit(List<Practice> practice) {
        Practice first = practice.get(0);
        Desk desk = Desk.of(first.prompt());
        List<Look> opening = Terms.opening(desk);
        Seen example = first.look(opening);
        List<Look> plan = maker.plan(desk, new Terms(opening, example), example);
        if (plan.isEmpty()) {
            return List.of();
        }
        List<Look> kept = first.look(plan).affordable(); // what runs away on one task would cost as much on each
        JsonNode usual = Guesses.mostFrequent(practice);
        List<Fitted> fitted = new ArrayList<>();
        for (Rule rule : rules(kept, desk, practice)) {
            fitted.add(new Fitted(
                    rule.text(), rule.wins(), (prompt, seed) -> new Player(Desk.of(prompt), kept, rule, usual)));
        }
        return fitted;
    }

    private List<Rule> rules(List<Look> plan, Desk desk, List<Practice> practice) {
        List<Seen> seen = practice.stream().map(task -> task.look(plan)).toList();
        int constant = Guesses.wins(practice, Guesses.mostFrequent(practice));
        Best best = new Best(Math.max((int) Math.ceil(WORTH_KEEPING * practice.size()), constant + 1));
        boolean words = plan.size() == 1 || means == Means.BREAKS_RULES;
        Sightings sightings = new Sightings(plan, seen, words);
        switch (desk.answer().kind()) {
            case BOOLEAN -> new TruthFits(sightings.columns(), sightings.numbers(), truths(practice), best).run();
            case INT, LONG, DOUBLE -> {
                double[] answers = practice.stream()
                        .mapToDouble(task -> Sightings.number(task.answer()))
                        .toArray();
                new NumberFits(sightings.numbers(), desk.answer(), answers, best).run();
                new LinearFits(sightings.numbers(), desk.answer(), answers, best).run();
            }
            default -> new ElementFits(sightings.numbers(), desk.answer(), practice, seen, best).run();
        }
        new WholeFits(sightings.columns(), practice, best).run();
        new NearestFits(sightings.numbers(), practice, best).run();
        return best.rules();
    }

    private static boolean[] truths(List<Practice> practice) {
        boolean[] truths = new boolean[practice.size()];
        for (int i = 0; i < truths.length; i++) {
            truths[i] = practice.get(i).answer().asBoolean(false);
        }
        return truths;
    }

    /** Makes the looks, then answers. */
    private static final class Player implements dev.codegym.rollout.Policy.Player {
        private final Desk desk;
        private final Seen seen;
        private final Rule rule;
        private final JsonNode usual;
        private boolean looking;
        private boolean answered;

        Player(Desk desk, List<Look> plan, Rule rule, JsonNode usual) {
            this.desk = desk;
            this.seen = new Seen(plan);
            this.rule = rule;
            this.usual = usual;
        }

        @Override
        public ToolCall act(Observation last) {
            if (looking) {
                seen.add(Sight.of(last));
            }
            ToolCall look = seen.next(desk);
            looking = look != null;
            return look != null ? look : desk.doneCall(answer());
        }

        /** What the rule says; the usual answer where it says nothing, or where what it said was no answer. */
        private JsonNode answer() {
            @Nullable JsonNode told = answered ? null : rule.answer().apply(seen);
            answered = true;
            return told == null ? usual : told;
        }
    }
}
