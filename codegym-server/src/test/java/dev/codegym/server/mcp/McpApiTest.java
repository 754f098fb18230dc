package dev.codegym.server.mcp;

import static dev.codegym.server.mcp.McpServer.initialize;
import static dev.codegym.server.mcp.McpServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.ResetOptions;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.session.ResetRequest;
import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.server.web.WebReply;
import dev.codegym.tool.ToolCall;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class McpApiTest {
    private static final String LIST = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}";

    private static McpServer server;

    private int before;

    @BeforeAll
    static void open() {
        server = new McpServer(SessionOptions.DEFAULT, McpApi.NOT_ACCEPTABLE);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void count() {
        before = server.sessions.taken();
    }

    private static int code(HttpResponse<String> reply) {
        return json(reply).path("error").path("code").asInt();
    }

    private static String message(HttpResponse<String> reply) {
        return json(reply).path("error").path("message").asString();
    }

    // what is no message

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | -32700",
                "{\"jsonrpc\": \"2.0\", | -32700",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"id\": 2, \"method\": \"ping\"} | -32700",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"} {} | -32700",
                "[{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}] | -32600",
                "7 | -32600",
                "{\"id\": 1, \"method\": \"ping\"} | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"} | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": [1], \"method\": \"ping\"} | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": 1} | -32600",
                "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": 5} | -32600",
            })
    void refusesWhatIsNoMessage(String body, int code) {
        HttpResponse<String> reply = server.post("/mcp", body, "Mcp-Session-Id", server.open("/mcp"));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(code(reply)).isEqualTo(code);
        assertThat(reply.body()).doesNotContain("Exception", "jackson", "Source", ".java");
    }

    @Test
    void refusesABodyThatIsNestedDeeply() {
        HttpResponse<String> reply = server.post("/mcp", "{\"jsonrpc\":" + "[".repeat(100_000));

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(code(reply)).isEqualTo(-32700);
    }

    @Test
    void refusesAMessageThatNoCallNeeds() {
        HttpResponse<String> reply = server.post("/mcp", " ".repeat(2 << 20) + initialize(""));

        assertThat(reply.statusCode()).isEqualTo(413);
        assertThat(message(reply)).contains("1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-7", "9223372036854775808", "\"\"", "\"\\\"x\\\"\"", "1.5"})
    void answersWithTheIdThatCame(String id) {
        HttpResponse<String> reply = server.post(
                "/mcp",
                "{\"jsonrpc\": \"2.0\", \"id\": " + id + ", \"method\": \"ping\"}",
                "Mcp-Session-Id",
                server.open("/mcp"));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{}}");
    }

    @Test
    void namesMethodsThatItHasToWhoAsksForAnother() {
        HttpResponse<String> reply = server.ask(server.open("/mcp"), "resources/list", "{}");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(code(reply)).isEqualTo(-32601);
        assertThat(message(reply)).contains("resources/list", "tools/call");
    }

    @Test
    void takesParametersByNameOnly() {
        assertThat(code(server.ask(server.open("/mcp"), "tools/list", "[1]"))).isEqualTo(-32602);
    }

    // heads

    @Test
    void takesNoOtherTypeOfBody() {
        HttpResponse<String> reply =
                server.send("POST", "/mcp", initialize(""), "Content-Type", "text/plain", "Accept", McpServer.ACCEPT);

        assertThat(reply.statusCode()).isEqualTo(415);
        assertThat(server.sessions.taken()).isEqualTo(before);
    }

    @Test
    void needsAClientThatReadsJson() {
        HttpResponse<String> reply = server.send(
                "POST", "/mcp", initialize(""), "Content-Type", "application/json", "Accept", "text/event-stream");

        assertThat(reply.statusCode()).isEqualTo(406);
    }

    @Test
    void leavesWhatIsNotMcpToAnother() {
        try (McpServer both = new McpServer(
                SessionOptions.DEFAULT,
                request -> CompletableFuture.completedFuture(WebReply.json(200, "\"other\"")))) {
            assertThat(both.send("POST", "/mcp", LIST, "Content-Type", "application/json", "Accept", "*/*")
                            .body())
                    .isEqualTo("\"other\"");
            assertThat(both.post("/mcp", LIST).statusCode()).isEqualTo(400);
        }
        assertThat(server.send("POST", "/mcp", LIST, "Accept", "*/*").statusCode())
                .isEqualTo(406);
    }

    @Test
    void letsNoForeignPageIn() {
        HttpResponse<String> reply = server.post("/mcp", initialize(""), "Origin", "https://evil.example");

        assertThat(reply.statusCode()).isEqualTo(403);
        assertThat(server.sessions.taken()).isEqualTo(before);
    }

    @Test
    void spokenToInAnUnknownRevisionItRefuses() {
        HttpResponse<String> reply = server.post(
                "/mcp",
                "{\"jsonrpc\": \"2.0\", \"id\": \"probe\", \"method\": \"server/discover\"}",
                "MCP-Protocol-Version",
                "2026-07-28");

        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(message(reply)).contains("2026-07-28", "2025-11-25");
        assertThat(json(reply).path("id").asString()).isEqualTo("probe");
    }

    @Test
    void hasNoStreamToListenTo() {
        HttpResponse<String> reply = server.send("GET", "/mcp", "", "Accept", "text/event-stream");

        assertThat(reply.statusCode()).isEqualTo(405);
        assertThat(reply.headers().firstValue("Allow")).hasValue("POST, DELETE");
    }

    // sessions

    @ParameterizedTest
    @CsvSource({"2025-11-25,2025-11-25", "2025-06-18,2025-06-18", "2025-03-26,2025-03-26", "1999-01-01,2025-11-25"})
    void agreesOnARevision(String asked, String agreed) {
        HttpResponse<String> reply = server.post("/mcp", initialize("").replace("2025-11-25", asked));

        assertThat(json(reply).path("result").path("protocolVersion").asString())
                .isEqualTo(agreed);
    }

    @Test
    void beginsTheEpisodeThatTheAddressAsksFor() {
        String id = TestLibrary.id(1);
        HttpResponse<String> reply =
                server.post("/mcp?env_id=" + id + "&seed=7&difficulty=easy&step_limit=9", initialize(""));
        JsonNode result = json(reply).path("result");

        assertThat(result.path("capabilities").propertyNames()).containsExactly("tools", "prompts");
        assertThat(result.path("serverInfo").path("name").asString()).isEqualTo("codegym");
        assertThat(result.path("_meta").path("codegym/env_id").asString()).isEqualTo(id);
        assertThat(result.path("_meta").path("codegym/difficulty").asString()).isEqualTo("easy");
        assertThat(result.path("_meta").path("codegym/seed").asLong()).isEqualTo(7);
        assertThat(result.path("_meta").path("codegym/step_limit").asInt()).isEqualTo(9);
        assertThat(result.path("instructions").asString())
                .isEqualTo(json(server.ask(
                                reply.headers().firstValue("Mcp-Session-Id").orElseThrow(),
                                "prompts/get",
                                "{\"name\": \"task\"}"))
                        .path("result")
                        .path("messages")
                        .path(0)
                        .path("content")
                        .path("text")
                        .asString());
        assertThat(reply.headers().firstValue("Mcp-Session-Id").orElseThrow()).matches("[!-~]+");
    }

    @Test
    void beginsTheEpisodeThatTheParametersAskFor() {
        String id = TestLibrary.id(2);
        HttpResponse<String> reply = server.post(
                "/mcp",
                initialize("{\"progressToken\": 1, \"codegym/env_id\": \"" + id + "\", \"codegym/seed\": 3,"
                        + " \"codegym/source\": \"fresh\"}"));
        JsonNode meta = json(reply).path("result").path("_meta");

        assertThat(meta.path("codegym/env_id").asString()).isEqualTo(id);
        assertThat(meta.path("codegym/source").asString()).isEqualTo("fresh");
        assertThat(meta.path("codegym/seed").asLong()).isEqualTo(3);
    }

    @Test
    void drawsAnEpisodeForWhoAsksForNone() {
        assertThat(json(server.post("/mcp", initialize("")))
                        .path("result")
                        .path("_meta")
                        .path("codegym/env_id")
                        .asString())
                .isIn(TestLibrary.library().ids());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?env=x | unknown name 'env'",
                "?seed=1.5 | seed is '1.5'",
                "?difficulty=brutal | easy or medium or hard",
                "?source=nowhere | stored or fresh",
                "?step_limit=0 | from 1 to 10000",
                "?rename_built_ins=yes | true or false",
                "?task=easy-1 | without an environment",
                "?env_id=..%2F..%2Fetc | there is no environment",
                "?session=x | without its token",
                "?session=x&token=y | there is no session",
            })
    void saysWhatIsWrongWithAChoiceAndTakesNoPlace(String query, String words) {
        HttpResponse<String> reply = server.post("/mcp" + query, initialize(""));

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(code(reply)).isEqualTo(-32602);
        assertThat(message(reply)).contains(words);
        assertThat(json(reply).path("id").asInt(-1)).isZero();
        assertThat(reply.headers().firstValue("Mcp-Session-Id")).isEmpty();
        assertThat(server.sessions.taken()).isEqualTo(before);
    }

    @Test
    void keepsToTheEnvironmentOfItsPath() {
        String path = "/env/" + TestLibrary.id(0) + "/mcp";

        assertThat(json(server.post(path, initialize("")))
                        .path("result")
                        .path("_meta")
                        .path("codegym/env_id")
                        .asString())
                .isEqualTo(TestLibrary.id(0));
        assertThat(message(server.post(path + "?env_id=" + TestLibrary.id(1), initialize(""))))
                .contains("bound to");
        assertThat(code(server.post("/env/nothing/mcp", initialize("")))).isEqualTo(-32602);
    }

    @Test
    void tellsWhoComesTooLateThatAllIsTaken() {
        SessionOptions two = SessionOptions.DEFAULT.withMaxSessions(2, 2).withWaiting(0, Duration.ofSeconds(1));
        try (McpServer small = new McpServer(two, McpApi.NOT_ACCEPTABLE)) {
            small.open("/mcp");
            small.open("/mcp");

            HttpResponse<String> reply = small.post("/mcp", initialize(""));

            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(code(reply)).isEqualTo(-32000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "own.a.b", "own..", "own.a", "mine.a.b", "own.a.b.c"})
    void knowsNoSessionThatItDidNotOpen(String id) {
        HttpResponse<String> reply = server.post("/mcp", LIST, "Mcp-Session-Id", id);

        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(code(reply)).isEqualTo(-32001);
    }

    @Test
    void asksForASession() {
        assertThat(server.post("/mcp", LIST).statusCode()).isEqualTo(400);
        assertThat(server.send("DELETE", "/mcp", "").statusCode()).isEqualTo(400);
    }

    @Test
    void endsASessionThatIsDeleted() {
        String session = server.open("/mcp");

        assertThat(server.send("DELETE", "/mcp", "", "Mcp-Session-Id", session).statusCode())
                .isEqualTo(204);
        assertThat(server.sessions.taken()).isEqualTo(before);
        assertThat(server.ask(session, "ping", "{}").statusCode()).isEqualTo(404);
        assertThat(server.send("DELETE", "/mcp", "", "Mcp-Session-Id", session).statusCode())
                .isEqualTo(404);
    }

    @Test
    void closesWhatWasInitializedAndAbandonedButNotWhatIsUsed() {
        String abandoned = server.open("/mcp");
        String pinging = server.open("/mcp");
        String playing = server.open("/mcp?env_id=" + TestLibrary.id(0));
        server.call(playing, "observe", McpServer.JSON.createObjectNode());

        server.pass(Duration.ofMinutes(4));
        server.ask(pinging, "ping", "{}");
        server.pass(Duration.ofMinutes(2));

        assertThat(server.ask(abandoned, "ping", "{}").statusCode()).isEqualTo(404);
        assertThat(server.ask(pinging, "ping", "{}").statusCode()).isEqualTo(200);
        assertThat(server.ask(playing, "ping", "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void takesNotificationsAndResponses() {
        String session = server.open("/mcp");
        for (String body : List.of(
                "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}",
                "{\"jsonrpc\": \"2.0\", \"method\": \"notifications/cancelled\", \"params\": {\"requestId\": 3}}",
                "{\"jsonrpc\": \"2.0\", \"id\": 3, \"result\": {}}")) {
            HttpResponse<String> reply = server.post("/mcp", body, "Mcp-Session-Id", session);

            assertThat(reply.statusCode()).isEqualTo(202);
            assertThat(reply.body()).isEmpty();
        }
    }

    // tools

    @Test
    void playsAnEpisodeToItsReward() {
        String id = TestLibrary.id(0);
        String session = server.open("/mcp?env_id=" + id + "&seed=5");
        JsonNode last = McpServer.JSON.nullNode();
        int steps = 0;
        for (ToolCall call : TestLibrary.winningCalls(id, ResetOptions.of(5))) {
            assertThat(last.path("_meta").path("codegym/terminated").asBoolean(false))
                    .isFalse();
            last = server.call(session, call.tool(), call.arguments());
            steps++;
        }

        assertThat(last.path("isError").asBoolean()).isFalse();
        assertThat(last.path("content").path(0).path("text").asString())
                .isEqualTo("The answer was received. The episode is over.");
        assertThat(last.path("_meta").toString())
                .isEqualTo("{\"codegym/reward\":1.0,\"codegym/terminated\":true,\"codegym/truncated\":false,"
                        + "\"codegym/step\":" + steps + "}");

        JsonNode after = server.call(session, "observe", McpServer.JSON.createObjectNode());
        assertThat(after.path("isError").asBoolean()).isTrue();
        assertThat(after.path("content").path(0).path("text").asString()).contains("over");
        assertThat(after.path("_meta").path("codegym/reward").asDouble()).isZero();
        assertThat(after.path("_meta").path("codegym/terminated").asBoolean()).isTrue();
    }

    @Test
    void listsTheToolsOfItsEnvironmentWithTheirSchemas() {
        JsonNode result = json(server.ask(server.open("/mcp?env_id=" + TestLibrary.id(0)), "tools/list", "{}"))
                .path("result");
        List<String> names = result.path("tools")
                .valueStream()
                .map(tool -> tool.path("name").asString())
                .toList();

        assertThat(names).endsWith("observe", "done").doesNotHaveDuplicates();
        assertThat(names.size()).isGreaterThan(2);
        assertThat(result.path("tools"))
                .allSatisfy(
                        tool -> assertThat(tool.path("inputSchema").path("type").asString())
                                .isEqualTo("object"));
        assertThat(result.has("nextCursor")).isFalse();
        assertThat(code(server.ask(server.open("/mcp"), "tools/list", "{\"cursor\": \"2\"}")))
                .isEqualTo(-32602);
    }

    @Test
    void callsNoToolOfAnotherEnvironmentAndCountsNoStep() {
        String session = server.open("/mcp?env_id=" + TestLibrary.id(0));
        HttpResponse<String> reply = server.ask(session, "tools/call", "{\"name\": \"noSuchTool\"}");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(code(reply)).isEqualTo(-32602);
        assertThat(message(reply)).contains("noSuchTool");
        assertThat(server.call(session, "observe", McpServer.JSON.createObjectNode())
                        .path("_meta")
                        .path("codegym/step")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void answersABadArgumentWithWordsForTheModel() {
        String session = server.open("/mcp?env_id=" + TestLibrary.id(0));
        JsonNode result = server.call(session, "done", McpServer.JSON.createObjectNode());

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.path("content").path(0).path("text").asString()).contains("answer");
        assertThat(result.path("_meta").path("codegym/error").asString()).isEqualTo("missing_argument");
        assertThat(result.path("_meta").path("codegym/step").asInt()).isEqualTo(1);
        assertThat(code(server.ask(session, "tools/call", "{\"name\": \"observe\", \"arguments\": [1]}")))
                .isEqualTo(-32602);
        assertThat(code(server.ask(session, "tools/call", "{\"name\": 1}"))).isEqualTo(-32602);
    }

    @Test
    void takesACallWithOneRequestIdOnce() {
        String session = server.open("/mcp?env_id=" + TestLibrary.id(0));
        String call = "{\"name\": \"observe\", \"_meta\": {\"codegym/request_id\": \"r\"}}";
        JsonNode first = json(server.ask(session, "tools/call", call)).path("result");
        JsonNode second = json(server.ask(session, "tools/call", call)).path("result");

        assertThat(first.path("_meta").path("codegym/step").asInt()).isEqualTo(1);
        assertThat(second.path("_meta").path("codegym/step").asInt()).isEqualTo(1);
        assertThat(second.path("_meta").path("codegym/repeated").asBoolean()).isTrue();
        assertThat(second.path("content")).isEqualTo(first.path("content"));
    }

    @Test
    void givesTheTaskAsAPrompt() {
        String session = server.open("/mcp?env_id=" + TestLibrary.id(0));
        JsonNode prompts =
                json(server.ask(session, "prompts/list", "{}")).path("result").path("prompts");
        JsonNode prompt =
                json(server.ask(session, "prompts/get", "{\"name\": \"task\"}")).path("result");

        assertThat(prompts.path(0).path("name").asString()).isEqualTo("task");
        assertThat(prompt.path("messages").path(0).path("role").asString()).isEqualTo("user");
        assertThat(prompt.path("messages").path(0).path("content").path("text").asString())
                .isNotBlank();
        assertThat(code(server.ask(session, "prompts/get", "{\"name\": \"other\"}")))
                .isEqualTo(-32602);
    }

    // sessions that there are

    private Session playing() {
        Session session = server.sessions.create("trainer", TestLibrary.id(0)).join();
        session.reset(ResetRequest.of(TestLibrary.id(0), 1)).join();
        return session;
    }

    @Test
    void goesOnWithTheEpisodeOfASessionThatThereIs() {
        Session session = playing();
        String query = "/mcp?session=" + session.id() + "&token=" + session.token();
        String first = server.open(query);
        server.call(first, "observe", McpServer.JSON.createObjectNode());
        HttpResponse<String> second = server.post(
                "/mcp", initialize(""), "X-CodeGym-Session", session.id(), "X-CodeGym-Token", session.token());
        String again = second.headers().firstValue("Mcp-Session-Id").orElseThrow();

        assertThat(server.call(again, "observe", McpServer.JSON.createObjectNode())
                        .path("_meta")
                        .path("codegym/step")
                        .asInt())
                .isEqualTo(2);
        assertThat(server.send("DELETE", "/mcp", "", "Mcp-Session-Id", again).statusCode())
                .isEqualTo(204);
        server.pass(Duration.ofMinutes(6));
        assertThat(session.state().join().steps()).isEqualTo(2);
        assertThat(message(server.post(query + "&seed=1", initialize("")))).contains("both a session and seed");
        assertThat(second.body()).doesNotContain(session.token());
    }

    @Test
    void attachesToNoSessionWithoutAnEpisode() {
        Session session = server.sessions.create("trainer", null).join();
        HttpResponse<String> reply = server.post(
                "/mcp", initialize(""), "X-CodeGym-Session", session.id(), "X-CodeGym-Token", session.token());

        assertThat(message(reply)).contains("reset first");
    }
}
