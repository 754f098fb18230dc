package dev.codegym.verify;

import dev.codegym.env.Difficulty;
import dev.codegym.task.Task;
import dev.codegym.tool.InputSpec;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hidden collections that the reference does not look at: in the place of another task's they change no answer. Only problems with
 * several are asked; where there is one, the whole hidden input is ignored, which other checks catch.
 *
 * @param names the inputs
 * @param pairs in how many tasks the first of them was exchanged
 * @param witnesses some of the exchanged inputs
 */
record IgnoredInputs(List<String> names, int pairs, List<Witness> witnesses) {
    private static final int DISTANCES = 3;
    private static final int MOST_WITNESSES = 2;

    static IgnoredInputs of(Subject subject) {
        List<InputSpec> hidden = subject.problem().inputs().stream()
                .filter(InputSpec::hidden)
                .filter(input -> input.type().isSequence())
                .toList();
        List<String> names = new ArrayList<>();
        List<Witness> witnesses = new ArrayList<>();
        int pairs = 0;
        for (InputSpec input : hidden.size() > 1 ? hidden : List.<InputSpec>of()) {
            List<Witness> same = unchanged(subject, input.name());
            if (same.size() >= subject.value(Threshold.IGNORED_PAIRS)) {
                pairs = names.isEmpty() ? same.size() : pairs;
                names.add(input.name());
                witnesses.addAll(same.subList(0, Math.min(MOST_WITNESSES, same.size())));
            }
        }
        return new IgnoredInputs(names, pairs, witnesses);
    }

    /** The exchanges that change nothing; none as soon as one does. */
    private static List<Witness> unchanged(Subject subject, String name) {
        List<Witness> same = new ArrayList<>();
        for (int distance = 1; distance <= DISTANCES; distance++) {
            for (Difficulty tier : Difficulty.values()) {
                List<Task> tasks = Guessing.tier(subject.tasks(), tier);
                for (int i = 0; i < tasks.size(); i++) {
                    Task task = tasks.get(i);
                    JsonNode other =
                            tasks.get((i + distance) % tasks.size()).input().path(name);
                    if (other.equals(task.input().path(name))) {
                        continue;
                    }
                    ObjectNode input = task.input().deepCopy();
                    input.set(name, other);
                    if (!subject.generator().violations(input).isEmpty()) {
                        continue;
                    }
                    JsonNode answer = Trial.cheapAnswer(subject.host(), input);
                    if (answer == null || !subject.arranged(answer).equals(subject.arranged(task.answer()))) {
                        return List.of();
                    }
                    same.add(Witness.of(input, List.of(), "the answer is still " + Texts.shown(answer)));
                }
            }
        }
        return same;
    }
}
