package dev.codegym.verify.export;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Chat messages of two members. */
final class Messages {
    static final List<Column> COLUMNS = List.of(Column.text("role"), Column.text("content"));

    private Messages() {}

    static ArrayNode of(String system, String user) {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        messages.addObject().put("role", "system").put("content", system);
        messages.addObject().put("role", "user").put("content", user);
        return messages;
    }
}
