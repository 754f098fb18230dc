package dev.codegym.verify;

import dev.codegym.env.Difficulty;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.InputModel;
import dev.codegym.task.InputRule;
import dev.codegym.task.Task;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.InputSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pairs of inputs that {@code observe} tells the same of while their hidden data differ. The hidden data come of another task of
 * the tier, else of a new draw; changing a value here or there would not do, because honest answers often do not depend on it.
 * Has one owner.
 */
final class HiddenSwaps {
    private static final int WITNESSES = 3;

    private final Subject subject;
    private final int wanted;
    private final Random random;
    private final List<String> observed;
    private int all;
    private int unchanged;
    private final List<Witness> witnesses = new ArrayList<>();

    /** How many pairs there are, in how many both have the same answer, and the changed inputs of the first of these. */
    record Pairs(int unchanged, int all, List<Witness> witnesses) {}

    private HiddenSwaps(Subject subject, int wanted) {
        this.subject = subject;
        this.wanted = wanted;
        this.random = subject.random("HIDDEN_SWAPS");
        this.observed = subject.problem().inputs().stream()
                .filter(input -> !input.hidden())
                .map(InputSpec::name)
                .toList();
    }

    /** As many pairs as are wanted, or fewer where there are not so many. */
    static Pairs of(Subject subject, int wanted) {
        HiddenSwaps swaps = new HiddenSwaps(subject, wanted);
        int rounds = Math.max(1, wanted / Math.max(1, subject.tasks().size()));
        for (int round = 1; round <= rounds; round++) {
            swaps.withOtherTasks(round);
        }
        for (int round = 0; round < rounds && swaps.all < wanted; round++) {
            swaps.withDraws();
        }
        return new Pairs(swaps.unchanged, swaps.all, swaps.witnesses);
    }

    private void withOtherTasks(int distance) {
        for (Difficulty tier : Difficulty.values()) {
            List<Task> tasks = Guessing.tier(subject.tasks(), tier);
            for (int i = 0; i < tasks.size(); i++) {
                Task task = tasks.get(i);
                Task other = tasks.get((i + distance) % tasks.size());
                if (sameObservation(task.input(), other.input())) {
                    count(task, other.input(), other.answer());
                } else {
                    count(task, swapped(task, other.input()));
                }
            }
        }
    }

    /** Draws new hidden data for each task; where a draw does not fit what is observed, under a rule that it must. */
    private void withDraws() {
        for (Task task : subject.tasks()) {
            if (all >= wanted) {
                return;
            }
            TierSizes.Range range = subject.outcome().sizes().of(task.difficulty());
            int size = range.low() + random.nextInt(range.high() - range.low() + 1);
            ObjectNode drawn = subject.generator().draw(random.nextLong(), size);
            ObjectNode swapped = drawn == null ? null : swapped(task, drawn);
            if (swapped == null && !observed.isEmpty()) {
                drawn = observing(task).draw(random.nextLong(), size);
                swapped = drawn == null ? null : swapped(task, drawn);
            }
            count(task, swapped);
        }
    }

    /** A generator whose inputs have the observed numbers of a task. */
    private InputGenerator observing(Task task) {
        InputModel model = subject.generator().model();
        List<InputRule> rules = new ArrayList<>(model.rules());
        for (String name : observed) {
            JsonNode value = task.input().path(name);
            if (value.isNumber()) {
                rules.addAll(InputRule.parse(name + " == " + value));
            }
        }
        return InputGenerator.of(
                new InputModel(model.version(), model.fields(), rules, model.hints(), model.examples()));
    }

    private boolean sameObservation(ObjectNode one, ObjectNode other) {
        return observed.stream().allMatch(name -> one.path(name).equals(other.path(name)));
    }

    /** These hidden data under the observation of a task, or null where the rules do not allow it. */
    private @Nullable ObjectNode swapped(Task task, ObjectNode hidden) {
        ObjectNode input = hidden.deepCopy();
        observed.forEach(name -> input.set(name, task.input().get(name)));
        return subject.generator().violations(input).isEmpty() ? input : null;
    }

    private void count(Task task, @Nullable ObjectNode input) {
        JsonNode answer = input == null ? null : Trial.cheapAnswer(subject.host(), input);
        if (input != null && answer != null) {
            count(task, input, answer);
        }
    }

    private void count(Task task, ObjectNode input, JsonNode answer) {
        if (!input.equals(task.input())) {
            all++;
            boolean same = subject.arranged(answer).equals(subject.arranged(task.answer()));
            unchanged += same ? 1 : 0;
            if (same && witnesses.size() < WITNESSES) {
                String seen = "the answer stays " + Texts.shown(answer) + ", that of task " + task.id()
                        + ", which observe tells the same of";
                witnesses.add(Witness.of(input, List.of(), seen));
            }
        }
    }
}
