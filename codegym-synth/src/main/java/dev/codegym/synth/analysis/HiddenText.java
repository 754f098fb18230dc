package dev.codegym.synth.analysis;

import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import java.util.List;

/** A hidden string, read character by character. */
final class HiddenText extends HiddenData {
    HiddenText(InputField field, String noun) {
        super(field, noun);
    }

    String countName() {
        return noun + "Count";
    }

    String itemName() {
        return noun + "At";
    }

    @Override
    List<ToolSource> tools() {
        String size = self() + ".length()";
        return List.of(
                tool(
                        countName(),
                        "Tells how many characters the string " + field.name() + " has. Gives an integer.",
                        List.of(),
                        DataType.INT,
                        "return " + size + ";"),
                tool(
                        itemName(),
                        "Reads one character of the string " + field.name() + ". Gives a string of length 1. Example: "
                                + itemName() + "(index=0) reads the first one.",
                        List.of(index("index", "position in " + field.name() + ", counted from 0")),
                        DataType.CHAR,
                        guard("index", size) + "return " + self() + ".charAt(index);"));
    }

    @Override
    String gatherBody() {
        return "int count = " + countName() + "();\nStringBuilder all = new StringBuilder();\n"
                + "for (int i = 0; i < count; i++) { all.append(" + itemName() + "(i)); }\nreturn all.toString();";
    }

    /** Strings never change, so one is read once. */
    @Override
    String gatherMethod() {
        String kept = gatherName() + "Kept";
        return "private String " + kept + ";\nprivate String " + gatherName() + "() {\nif (" + kept + " == null) { "
                + kept
                + " = " + gatherName() + "Once(); }\nreturn " + kept + ";\n}\nprivate String " + gatherName()
                + "Once() {\n" + gatherBody() + "\n}\n";
    }

    @Override
    String described() {
        return field.name() + ", a string";
    }
}
