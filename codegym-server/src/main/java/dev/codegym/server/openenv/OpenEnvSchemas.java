package dev.codegym.server.openenv;

import dev.codegym.library.Provenance;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What OpenEnv's server tells of its formats: JSON Schemas of action, observation and state, and an OpenAPI document of its paths. */
final class OpenEnvSchemas {
    private static final List<String> ERROR_TYPES =
            List.of("execution_error", "invalid_args", "transport_error", "tool_not_found", "timeout");

    private OpenEnvSchemas() {}

    static ObjectNode all() {
        ObjectNode all = Json.NODES.objectNode();
        all.set("action", action());
        all.set("observation", observation());
        all.set("state", state());
        return all;
    }

    private static ObjectNode object(String title, boolean others) {
        return Json.NODES.objectNode().put("type", "object").put("title", title).put("additionalProperties", others);
    }

    private static ObjectNode action() {
        ObjectNode schema = object("CallToolAction", false)
                .put("description", "Calls one tool of the environment; submitting the answer is a call, too.");
        ObjectNode members = schema.putObject("properties");
        members.putObject("metadata").put("type", "object");
        members.putObject("type")
                .put("type", "string")
                .put("const", "call_tool")
                .put("default", "call_tool");
        members.putObject("tool_name").put("type", "string");
        members.putObject("arguments").put("type", "object");
        members.putObject("request_id")
                .put("type", "string")
                .put("maxLength", 255)
                .put(
                        "description",
                        "A step that comes again under the same name is answered as before, and not taken again.");
        schema.putArray("required").add("tool_name");
        return schema;
    }

    private static ObjectNode observation() {
        ObjectNode schema = object("CallToolObservation", true);
        ObjectNode members = schema.putObject("properties");
        members.putObject("done").put("type", "boolean");
        types(members.putObject("reward"), "number", "null");
        members.putObject("metadata").put("type", "object");
        members.putObject("tool_name").put("type", "string");
        members.putObject("result").put("description", "What the tool gave: any JSON value, or null after an error.");
        ObjectNode error = members.putObject("error");
        types(error, "object", "null");
        ObjectNode parts = error.putObject("properties");
        ArrayNode words = parts.putObject("error_type").put("type", "string").putArray("enum");
        ERROR_TYPES.forEach(words::add);
        parts.putObject("message").put("type", "string");
        schema.putArray("required").add("tool_name");
        return schema;
    }

    private static ObjectNode state() {
        ObjectNode schema = object("State", true);
        ObjectNode members = schema.putObject("properties");
        types(members.putObject("episode_id"), "string", "null");
        members.putObject("step_count").put("type", "integer").put("minimum", 0);
        return schema;
    }

    private static void types(ObjectNode schema, String... types) {
        ArrayNode all = schema.putArray("type");
        for (String type : types) {
            all.add(type);
        }
    }

    /** What one environment's part of the server can do, for {@code openenv validate}. */
    static ObjectNode document(String environment) {
        ObjectNode document = Json.NODES.objectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "CodeGym environment " + environment)
                .put("version", "1.0.0");
        document.putArray("servers").addObject().put("url", "/env/" + environment);
        ObjectNode paths = document.putObject("paths");
        path(paths, "/reset", "post", "Begins an episode");
        path(paths, "/step", "post", "Takes a step in it");
        path(paths, "/state", "get", "Tells where it stands");
        path(paths, "/metadata", "get", "Tells what the environment is");
        path(paths, "/schema", "get", "Tells the JSON Schemas of action, observation and state");
        path(paths, "/health", "get", "Tells whether the server is alive");
        path(paths, "/mcp", "post", "OpenEnv's JSON-RPC");
        return document;
    }

    private static void path(ObjectNode paths, String path, String method, String summary) {
        ObjectNode operation = paths.putObject(path).putObject(method).put("summary", summary);
        if (method.equals("post")) {
            json(operation.putObject("requestBody"));
        }
        ObjectNode replies = operation.putObject("responses");
        json(replies.putObject("200").put("description", "As OpenEnv has it"));
    }

    private static void json(ObjectNode holder) {
        holder.putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("type", "object");
    }

    /** What a server or an environment is: these six members and no others. */
    static ObjectNode metadata(String name, String description) {
        return Json.NODES
                .objectNode()
                .put("name", name)
                .put("description", description)
                .putNull("readme_content")
                .put("version", Provenance.CODEGYM_VERSION)
                .putNull("author")
                .putNull("documentation_url");
    }
}
