package dev.codegym.synth.model;

import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.DataCodec;
import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether JSON has the members and the types that the inputs of a code problem have; nothing is converted. */
final class InputShapes {
    private InputShapes() {}

    static void check(String place, CodeProblemSpec problem, ObjectNode input, FaultList faults) {
        for (InputSpec wanted : problem.inputs()) {
            JsonNode value = input.get(wanted.name());
            if (value == null) {
                faults.add(place, "it has no '" + wanted.name() + "'", "give a value of type " + wanted.type());
            } else {
                value(place, wanted.type(), value, faults, wanted.name());
            }
        }
        for (String name : input.propertyNames()) {
            if (problem.input(name) == null) {
                faults.add(
                        place,
                        "it has '" + name + "', which is no input",
                        "give only "
                                + problem.inputs().stream().map(InputSpec::name).toList());
            }
        }
    }

    static void value(String place, DataType type, JsonNode value, FaultList faults) {
        value(place, type, value, faults, "it");
    }

    private static void value(String place, DataType type, JsonNode value, FaultList faults, String name) {
        try {
            DataCodec.read(type, value, name);
        } catch (DataCodec.MismatchException e) {
            faults.add(place, String.valueOf(e.getMessage()), "give JSON of type " + type);
        }
    }
}
