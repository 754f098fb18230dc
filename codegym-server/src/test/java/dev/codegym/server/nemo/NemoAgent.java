package dev.codegym.server.nemo;

import dev.codegym.tool.ToolCall;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Speaks as NeMo Gym's simple agent does: cookies are carried by hand, and only those that the last reply set; arguments are sent as the JSON
 * that they are; what comes back is the call's output, whatever the status.
 */
final class NemoAgent {
    static final JsonMapper JSON = JsonMapper.shared();

    private final URI server;
    private final String before;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The cookie of the last reply; empty where it set none. */
    String cookie = "";

    final ArrayNode output = JSON.createArrayNode();
    private int calls;

    NemoAgent(URI server, String before) {
        this.server = server;
        this.before = before;
    }

    HttpResponse<String> post(String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + before + path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", "SimpleAgent___x=eyJhIjogMX0.Zz; " + cookie);
        }
        HttpResponse<String> reply = send(request.build());
        cookie = reply.headers()
                .firstValue("Set-Cookie")
                .map(value -> value.split(";", 2)[0])
                .orElse("");
        return reply;
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The row as the agent sends it on: with parameters that nobody set, and members of its own. */
    static ObjectNode sent(JsonNode row) {
        ObjectNode sent = (ObjectNode) row.deepCopy();
        ObjectNode parameters = (ObjectNode) sent.path("responses_create_params");
        parameters.putNull("background").putNull("max_output_tokens");
        return sent.put("_ng_task_index", 3).put("_ng_rollout_index", 0);
    }

    HttpResponse<String> seed(JsonNode row) {
        return post("/seed_session", sent(row).toString());
    }

    /** Makes a call as a model wrote it; gives what the model reads. */
    String call(String name, String arguments) {
        String id = "call_" + calls++;
        output.addObject()
                .put("type", "function_call")
                .put("call_id", id)
                .put("name", name)
                .put("arguments", arguments);
        HttpResponse<String> reply = post("/" + name, arguments.equals("null") ? "" : arguments);
        output.addObject()
                .put("type", "function_call_output")
                .put("call_id", id)
                .put("output", reply.body());
        return reply.body();
    }

    void play(List<ToolCall> made) {
        made.forEach(call -> call(call.tool(), call.arguments().toString()));
    }

    ObjectNode rollout(JsonNode row) {
        ObjectNode body = sent(row);
        ObjectNode response = body.putObject("response")
                .put("id", "r\u00e9sp_1")
                .put("created_at", 1731000000.25)
                .put("object", "response");
        response.set("output", output);
        return body;
    }

    HttpResponse<String> verify(JsonNode row) {
        return post("/verify", rollout(row).toString());
    }
}
