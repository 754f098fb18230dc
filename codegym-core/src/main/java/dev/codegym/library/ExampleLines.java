package dev.codegym.library;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The statement's examples as JSON lines. Whether one fits the inputs is no matter of the format: an example may have been
 * misread, and the verifier says so.
 */
final class ExampleLines {
    private ExampleLines() {}

    static byte[] write(List<StatementExample> examples) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (StatementExample example : examples) {
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.set("input", example.input());
            line.set("output", example.output());
            lines.writeBytes(JsonFields.MAPPER.writeValueAsBytes(line));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    static List<StatementExample> read(Path file, String entry, byte[] bytes) {
        List<StatementExample> examples = new ArrayList<>();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                String where = entry + ", line " + (examples.size() + 1);
                JsonFields json = JsonFields.parse(file, where, line.getBytes(StandardCharsets.UTF_8));
                examples.add(new StatementExample(json.fields("input").object(), json.any("output")));
            }
        }
        return examples;
    }
}
