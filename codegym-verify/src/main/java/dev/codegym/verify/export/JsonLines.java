package dev.codegym.verify.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object per line, in UTF-8. */
final class JsonLines implements RowFiles {
    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public RowWriter open(Path file, List<Column> columns) throws IOException {
        OutputStream lines = new BufferedOutputStream(Files.newOutputStream(file));
        return new RowWriter() {
            @Override
            public void write(ObjectNode row) throws IOException {
                lines.write(Json.MAPPER.writeValueAsBytes(row));
                lines.write('\n');
            }

            @Override
            public void close() throws IOException {
                lines.close();
            }
        };
    }
}
