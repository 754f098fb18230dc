package dev.codegym.tool;

import dev.codegym.CodeGymException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the hidden input of a task as the plain data that a code problem takes. */
final class InputReader {
    private InputReader() {}

    /**
     * The inputs in the order of the spec.
     *
     * @throws CodeGymException if the input does not fit
     */
    static Object[] read(CodeProblemSpec spec, ObjectNode input) {
        for (String name : input.propertyNames()) {
            if (spec.input(name) == null) {
                throw new CodeGymException(
                        "the task has an input '" + name + "' that " + spec.className() + " does not take");
            }
        }
        Object[] values = new Object[spec.inputs().size()];
        for (int i = 0; i < values.length; i++) {
            InputSpec wanted = spec.inputs().get(i);
            JsonNode node = input.get(wanted.name());
            if (node == null) {
                throw new CodeGymException("the task lacks input '" + wanted.name() + "' of type " + wanted.type());
            }
            try {
                values[i] = DataCodec.read(wanted.type(), node, "input '" + wanted.name() + "'");
            } catch (DataCodec.MismatchException e) {
                throw new CodeGymException("the task does not fit: " + e.getMessage(), e);
            }
        }
        return values;
    }
}
