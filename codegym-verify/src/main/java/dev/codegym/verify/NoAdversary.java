package dev.codegym.verify;

import dev.codegym.env.Difficulty;
import dev.codegym.task.Task;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.verify.adversary.Adversaries;
import dev.codegym.verify.adversary.Adversary;
import dev.codegym.verify.adversary.Adversary.Means;
import dev.codegym.verify.adversary.Fitted;
import dev.codegym.verify.adversary.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lets every adversary learn on the tasks and play fresh ones. One that looks, or breaks rules, may not win what
 * {@code NO_ORACLE} allows no single call; one that guesses may not win what {@code NOT_GUESSABLE} allows no constant.
 */
final class NoAdversary extends NamedCheck {
    /** Chance is played several times over; what it wins by luck is no fault of the environment's. */
    private static final int SEEDS = 2;

    private static final double LUCK = 0.1;

    NoAdversary() {
        super(
                "ADVERSARIES",
                "a policy that wins without the work: it guesses, looks a little, or breaks rules",
                "drop or split the tools that it uses, or draw inputs on which what it looks at does not tell the answer");
    }

    @Override
    public Finding run(Subject subject) {
        List<Practice> even = new ArrayList<>();
        List<Practice> odd = new ArrayList<>();
        try {
            EpisodeRules rules = EpisodeRules.DEFAULT.withLimits(Subject.PROBING);
            for (Task task : subject.tasks()) {
                (even.size() <= odd.size() ? even : odd).add(Practice.of(subject.host(), task, rules));
            }
            return run(subject, even, odd);
        } finally {
            even.forEach(Practice::close);
            odd.forEach(Practice::close);
        }
    }

    private Finding run(Subject subject, List<Practice> even, List<Practice> odd) {
        List<Practice> all = new ArrayList<>(even);
        all.addAll(odd);
        AdversaryTrial trial = new AdversaryTrial(subject, tasks(odd));
        for (Adversary adversary : Adversaries.all()) {
            Finding beaten = adversary.means() == Means.GUESSES
                    ? guessed(subject, adversary, trial, all)
                    : learned(subject, adversary, trial, all, even);
            if (beaten != null) {
                return beaten;
            }
        }
        return Finding.passed(this, "none of " + Adversaries.all().size() + " adversaries wins" + trial.closest());
    }

    /** A trainer sees all stored tasks: what wins where it learned on all of them must not win fresh ones. */
    private @Nullable Finding learned(
            Subject subject, Adversary adversary, AdversaryTrial trial, List<Practice> all, List<Practice> half) {
        int constant = Guessing.best(subject, subject.tasks()).wins();
        for (Fitted fitted : adversary.fit(all)) {
            if (!NoOracle.gives(subject, fitted.wins(), all.size(), constant)) {
                continue;
            }
            if (trial.lacksFresh()) {
                return learnedOnHalf(adversary, trial, half);
            }
            AdversaryTrial.Result result = trial.measuredOnFresh(adversary, fitted);
            if (result.gives()) {
                return beaten(adversary, fitted, result);
            }
        }
        return null;
    }

    /** Where there are hardly any fresh tasks, one half of the stored ones is learned, and the other played. */
    private @Nullable Finding learnedOnHalf(Adversary adversary, AdversaryTrial trial, List<Practice> half) {
        for (Fitted fitted : adversary.fit(half)) {
            AdversaryTrial.Result result = trial.measured(adversary, fitted);
            if (result.gives()) {
                return beaten(adversary, fitted, result);
            }
        }
        return null;
    }

    private Finding beaten(Adversary adversary, Fitted fitted, AdversaryTrial.Result result) {
        return Finding.failed(
                        this,
                        "the adversary " + adversary.name() + " wins " + result.wins() + " of " + result.tasks()
                                + " tasks that it did not learn on, the best constant " + result.constant()
                                + "; it answers with " + fitted.text())
                .witnessed(result.witnesses().toArray(Witness[]::new));
    }

    private static List<Task> tasks(List<Practice> practice) {
        return practice.stream().map(Practice::task).toList();
    }

    /** Nothing is learned but answers, and those of all tasks: so a constant is judged as NOT_GUESSABLE does. */
    private @Nullable Finding guessed(Subject subject, Adversary adversary, AdversaryTrial trial, List<Practice> all) {
        Fitted fitted = adversary.fit(all).get(0);
        if (fitted.byChance()) {
            int wins = trial.wins(fitted, subject.tasks(), SEEDS);
            int plays = SEEDS * subject.tasks().size();
            return wins > (Guessing.allowedShare(subject) + LUCK) * plays
                    ? tooLucky(adversary, fitted, wins, plays, "episodes")
                    : null;
        }
        for (Difficulty tier : Difficulty.values()) {
            List<Task> tasks = Guessing.tier(subject.tasks(), tier);
            int wins = trial.wins(fitted, tasks, 1);
            if (Guessing.isTooMuch(subject, wins, tasks)) {
                String what = tier.name().toLowerCase(Locale.ROOT) + " tasks";
                return tooLucky(adversary, fitted, wins, tasks.size(), what);
            }
        }
        return null;
    }

    private Finding tooLucky(Adversary adversary, Fitted fitted, int wins, int plays, String what) {
        return Finding.failed(
                this,
                "the adversary " + adversary.name() + " wins " + wins + " of " + plays + " " + what
                        + " without a look; it answers with " + fitted.text(),
                NotGuessable.MEND);
    }
}
