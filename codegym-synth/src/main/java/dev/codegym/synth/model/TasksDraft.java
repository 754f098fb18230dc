package dev.codegym.synth.model;

import dev.codegym.env.Difficulty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hidden inputs as a model proposes them.
 *
 * @param inputs for each difficulty, each an object with a member for each input of the code problem
 */
record TasksDraft(Map<Difficulty, List<ObjectNode>> inputs) {
    TasksDraft {
        Map<Difficulty, List<ObjectNode>> all = new EnumMap<>(Difficulty.class);
        for (Difficulty difficulty : Difficulty.values()) {
            List<ObjectNode> some = new ArrayList<>();
            inputs.getOrDefault(difficulty, List.of()).forEach(each -> some.add(each.deepCopy()));
            all.put(difficulty, List.copyOf(some));
        }
        inputs = java.util.Collections.unmodifiableMap(all);
    }
}
