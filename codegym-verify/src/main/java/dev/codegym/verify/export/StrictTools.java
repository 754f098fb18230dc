package dev.codegym.verify.export;

import dev.codegym.tool.Prompt;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tool definitions under the rules of strict mode: every property is required, none is added, and no keyword stands that strict
 * mode refuses. A character is a string whose description says that it has one.
 */
final class StrictTools {
    private static final List<String> REFUSED = List.of("minLength", "maxLength");

    private StrictTools() {}

    /** As chat completions take them: the function in an object of its own. */
    static ArrayNode chat(Prompt prompt) {
        ArrayNode tools = prompt.definitions();
        for (JsonNode tool : tools) {
            ObjectNode function = (ObjectNode) tool.get("function");
            makeStrict(function.get("parameters"));
            function.put("strict", true);
        }
        return tools;
    }

    /** As the Responses API takes them: flat. */
    static ArrayNode responses(Prompt prompt) {
        ArrayNode tools = JsonNodeFactory.instance.arrayNode();
        for (JsonNode tool : chat(prompt)) {
            tools.addObject().put("type", "function").setAll((ObjectNode) tool.get("function"));
        }
        return tools;
    }

    private static void makeStrict(JsonNode schema) {
        if (schema instanceof ObjectNode node) {
            if (node.has("maxLength")) {
                String said = node.path("description").asString("");
                node.put("description", said.isEmpty() ? "one character" : said + " (one character)");
            }
            node.remove(REFUSED);
        }
        schema.forEach(StrictTools::makeStrict);
    }
}
