package dev.codegym.tool;

import dev.codegym.CodeGymException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the host must know of a code problem to run it; it stands in the manifest of a package.
 *
 * @param className the guest class's binary name
 * @param inputs its inputs in declaration order
 * @param tools its tools in declaration order, without {@code observe} and {@code done}
 * @param answerMethod the name of the method that computes the reference answer
 * @param answer the type of the answer
 */
public record CodeProblemSpec(
        String className, List<InputSpec> inputs, List<ToolSpec> tools, String answerMethod, DataType answer) {
    /**
     * Copies the lists and checks the names.
     *
     * @throws CodeGymException if a tool's name is not allowed or stands twice, or a parameter's name stands twice
     */
    public CodeProblemSpec {
        inputs = List.copyOf(inputs);
        tools = List.copyOf(tools);
        Set<String> names = new HashSet<>();
        for (ToolSpec tool : tools) {
            String problem = ToolSpec.nameProblem(tool.name());
            if (problem == null && !names.add(tool.name())) {
                problem = "tool '" + tool.name() + "' is declared twice: give one of them another name";
            }
            if (problem == null && tool.hasRepeatedParameter()) {
                problem = "tool '" + tool.name() + "' has two parameters of one name";
            }
            if (problem != null) {
                throw new CodeGymException(className + ": " + problem);
            }
        }
    }

    /** The input with this name, or null. */
    public @org.jspecify.annotations.Nullable InputSpec input(String name) {
        return inputs.stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
