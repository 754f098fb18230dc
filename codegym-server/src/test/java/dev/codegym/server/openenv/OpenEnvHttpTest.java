package dev.codegym.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.ResetOptions;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.tool.ToolCall;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenEnvHttpTest {
    private static final String OBSERVE = "{\"action\":{\"type\":\"call_tool\",\"tool_name\":\"observe\"}";

    private static CodeGymServer server;
    private static HttpClient plain;

    @BeforeAll
    static void start() {
        server = CodeGymServer.builder(TestLibrary.library()).port(0).start();
        plain = client();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static HttpClient withCookies() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    private static HttpResponse<String> get(HttpClient client, CodeGymServer of, String path) throws Exception {
        return send(client, HttpRequest.newBuilder(URI.create(of.uri() + path)).GET());
    }

    private static HttpResponse<String> post(HttpClient client, String path, String body) throws Exception {
        return post(client, server, path, body);
    }

    private static HttpResponse<String> post(HttpClient client, CodeGymServer of, String path, String body)
            throws Exception {
        return send(
                client,
                HttpRequest.newBuilder(URI.create(of.uri() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) throws Exception {
        return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> reply, int status) throws IOException {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(reply.headers().firstValue("Content-Type")).contains("application/json");
        return JsonMapper.shared().readTree(reply.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/reset | {\"seed\":-1} | {\"type\":\"greater_than_equal\",\"loc\":[\"body\",\"seed\"],\"msg\":\"Input should be greater than or equal to 0\",\"input\":-1,\"ctx\":{\"ge\":0}}",
                "/reset | {\"seed\":\"a\"} | {\"type\":\"int_parsing\",\"loc\":[\"body\",\"seed\"],\"msg\":\"Input should be a valid integer, unable to parse string as an integer\",\"input\":\"a\"}",
                "/reset | {\"seed\":1.5} | {\"type\":\"int_from_float\",\"loc\":[\"body\",\"seed\"],\"msg\":\"Input should be a valid integer, got a number with a fractional part\",\"input\":1.5}",
                "/step | {} | {\"type\":\"missing\",\"loc\":[\"body\",\"action\"],\"msg\":\"Field required\",\"input\":{}}",
                "/step | ~~ | {\"type\":\"missing\",\"loc\":[\"body\"],\"msg\":\"Field required\",\"input\":null}",
                "/step | {\"action\":5} | {\"type\":\"dict_type\",\"loc\":[\"body\",\"action\"],\"msg\":\"Input should be a valid dictionary\",\"input\":5}",
                "/step | {\"action\":{},\"timeout_s\":0} | {\"type\":\"greater_than\",\"loc\":[\"body\",\"timeout_s\"],\"msg\":\"Input should be greater than 0\",\"input\":0,\"ctx\":{\"gt\":0.0}}",
                "/step | {\"action\":{},\"request_id\":5} | {\"type\":\"string_type\",\"loc\":[\"body\",\"request_id\"],\"msg\":\"Input should be a valid string\",\"input\":5}",
                "/step | {\"action\":{\"type\":\"call_tool\"}} | {\"type\":\"missing\",\"loc\":[\"tool_name\"],\"msg\":\"Field required\",\"input\":{\"type\":\"call_tool\"}}",
                "/reset | [] | {\"type\":\"model_attributes_type\",\"loc\":[\"body\"],\"msg\":\"Input should be a valid dictionary or object to extract fields from\",\"input\":[]}"
            })
    void tellsWhatIsWrongWithABody(String path, String body, String fault) throws Exception {
        JsonNode reply = json(post(plain, path, body), 422);

        assertThat(reply).hasToString("{\"detail\":[" + fault + "]}");
    }

    @Test
    void tellsWhereABodyIsNoJson() throws Exception {
        JsonNode fault = json(post(plain, "/reset", "{bad"), 422).path("detail").path(0);

        assertThat(fault.path("type").asString()).isEqualTo("json_invalid");
        assertThat(fault.path("loc").path(0).asString()).isEqualTo("body");
        assertThat(fault.path("loc").path(1).isInt()).isTrue();
        assertThat(fault.path("ctx").path("error").asString()).isNotEmpty();
    }

    @Test
    void refusesAnEpisodeIdThatIsTooLong() throws Exception {
        JsonNode reply = json(post(plain, "/reset", "{\"episode_id\":\"" + "x".repeat(256) + "\"}"), 422);

        assertThat(reply.path("detail").path(0).path("type").asString()).isEqualTo("string_too_long");
    }

    @Test
    void playsAnEpisodeToReward1WithACookie() throws Exception {
        HttpClient client = withCookies();
        String environment = TestLibrary.id(0);
        String reset = "{\"env_id\":\"" + environment + "\",\"seed\":7,\"episode_id\":\"mine\"}";
        assertThat(json(get(client, server, "/state"), 200)).hasToString("{\"episode_id\":null,\"step_count\":0}");
        json(post(client, "/reset", reset), 200);
        int open = server.sessions();
        assertThat(json(post(client, "/reset", reset), 200).path("done").asBoolean())
                .isFalse();
        assertThat(server.sessions()).isEqualTo(open);
        JsonNode last = null;
        for (ToolCall call : TestLibrary.winningCalls(environment, ResetOptions.of(7))) {
            String action = "{\"action\":{\"tool_name\":\"" + call.tool() + "\",\"arguments\":" + call.arguments()
                    + "},\"timeout_s\":30}";
            last = json(post(client, "/step", action), 200);
        }
        assertThat(last.path("reward").asDouble()).isEqualTo(1);
        assertThat(last.path("done").asBoolean()).isTrue();
        JsonNode state = json(get(client, server, "/state"), 200);
        assertThat(state.path("episode_id").asString()).isEqualTo("mine");
        assertThat(state.path("terminated").asBoolean()).isTrue();
        assertThat(json(post(client, "/step", OBSERVE + "}"), 409)
                        .path("detail")
                        .asString())
                .contains("the episode is over");
    }

    @Test
    void takesTheSessionFromMembersAndTheSameStepOnce() throws Exception {
        String path = "/env/" + TestLibrary.id(1);
        JsonNode told = json(post(plain, path + "/reset", ""), 200).path("metadata");
        String id = told.path("session_id").asString();
        String token = told.path("token").asString();
        String step = OBSERVE + ",\"request_id\":\"a\",\"session_id\":\"" + id + "\",\"token\":\"" + token + "\"}";
        assertThat(json(post(plain, path + "/step", step), 200)
                        .path("metadata")
                        .path("repeated")
                        .asBoolean())
                .isFalse();
        JsonNode again = json(post(plain, path + "/step", step), 200);
        assertThat(again.path("metadata").path("repeated").asBoolean()).isTrue();
        assertThat(again.path("metadata").path("step").asInt()).isEqualTo(1);
        JsonNode state = json(
                send(
                        plain,
                        HttpRequest.newBuilder(URI.create(server.uri() + path + "/state?session_id=" + id))
                                .header("Session-Token", token)),
                200);
        assertThat(state.path("env_id").asString()).isEqualTo(TestLibrary.id(1));
        String wrong = step.replace(token, "guess");
        assertThat(json(post(plain, path + "/step", wrong), 404).toString()).doesNotContain(token);
    }

    @Test
    void aCookieOfAnotherEnvironmentIsNotTakenForAReset() throws Exception {
        HttpClient client = withCookies();
        json(post(client, "/reset", "{\"env_id\":\"" + TestLibrary.id(0) + "\"}"), 200);
        JsonNode other = json(post(client, "/env/" + TestLibrary.id(1) + "/reset", "{}"), 200);

        assertThat(other.path("observation").path("metadata").path("env_id").asString())
                .isEqualTo(TestLibrary.id(1));
    }

    @Test
    void tellsAStepWithoutASessionWhatToDo() throws Exception {
        assertThat(json(post(plain, "/step", OBSERVE + "}"), 409).path("detail").asString())
                .contains("POST reset first");
        assertThat(json(post(plain, "/reset", "{\"env_id\":\"no-such\"}"), 404)
                        .path("detail")
                        .asString())
                .contains("no-such");
        assertThat(json(post(plain, "/env/no-such/reset", "{}"), 404)
                        .path("detail")
                        .asString())
                .contains("no-such");
    }

    @Test
    void aRefusedResetTakesNoSlotAndAFullServerSaysWhenToComeBack() throws Exception {
        SessionOptions one = SessionOptions.DEFAULT.withMaxSessions(1, 1).withWaiting(0, Duration.ofSeconds(1));
        try (CodeGymServer own = CodeGymServer.builder(TestLibrary.library())
                .port(0)
                .sessions(one)
                .start()) {
            json(post(plain, own, "/reset", "{\"env_id\":\"no-such\"}"), 404);
            json(post(plain, own, "/reset", "{\"env_id\":\"" + TestLibrary.id(0) + "\"}"), 200);
            HttpResponse<String> full = post(plain, own, "/reset", "{}");
            assertThat(full.statusCode()).isEqualTo(503);
            assertThat(full.headers().firstValue("Retry-After")).isPresent();
            JsonNode rpc = json(post(plain, own, "/mcp", rpc("openenv/session/create", "{}")), 200);
            assertThat(rpc.path("error").path("code").asInt()).isEqualTo(-32000);
            assertThat(rpc.path("error").path("data")).hasToString("{\"active_sessions\":1,\"max_sessions\":1}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/env/ENV"})
    void tellsWhatValidateAsksFor(String base) throws Exception {
        String path = base.replace("ENV", TestLibrary.id(2));
        JsonNode metadata = json(get(plain, server, path + "/metadata"), 200);
        assertThat(metadata.propertyNames())
                .containsExactly("name", "description", "readme_content", "version", "author", "documentation_url");
        assertThat(metadata.path("description").asString()).isNotEmpty();
        JsonNode schema = json(get(plain, server, path + "/schema"), 200);
        assertThat(schema.propertyNames()).containsExactly("action", "observation", "state");
        schema.forEach(each -> assertThat(each.isObject()).isTrue());
        assertThat(json(get(plain, server, path + "/health"), 200)
                        .path("status")
                        .asString())
                .isEqualTo("healthy");
        JsonNode rpc = json(post(plain, path + "/mcp", "{}"), 200);
        assertThat(rpc.path("jsonrpc").asString()).isEqualTo("2.0");
        assertThat(rpc.path("error").path("code").asInt()).isEqualTo(-32600);
    }

    @Test
    void anEnvironmentsDocumentHasTheThreePathsWithoutAPrefix() throws Exception {
        JsonNode document = json(get(plain, server, "/env/" + TestLibrary.id(2) + "/openapi.json"), 200);

        assertThat(document.path("info").path("version").asString()).startsWith("1.");
        assertThat(document.path("paths").propertyNames()).contains("/reset", "/step", "/state");
        assertThat(get(plain, server, "/env/no-such/openapi.json").statusCode()).isEqualTo(404);
        assertThat(get(plain, server, "/env/no-such/metadata").statusCode()).isEqualTo(404);
    }

    private static String rpc(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":\"q\",\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | -32700 | Parse error",
                "{bad | -32700 | Parse error",
                "[] | -32700 | Parse error",
                "{} | -32600 | Invalid request: ",
                "{\"jsonrpc\":\"2.0\",\"method\":\"tools/list\",\"params\":[]} | -32600 | params",
                "{\"jsonrpc\":\"2.0\",\"method\":\"tools/list\",\"id\":{}} | -32600 | id",
                "{\"jsonrpc\":\"2.0\",\"method\":\"tools/list\",\"more\":1} | -32600 | more",
                "{\"jsonrpc\":\"2.0\",\"method\":\"ping\"} | -32601 | Method not found: ping",
                "{\"jsonrpc\":\"2.0\",\"method\":\"tools/list\"} | -32602 | 'session_id' is required",
                "{\"jsonrpc\":\"2.0\",\"method\":\"openenv/session/close\"} | -32602 | 'session_id' is required",
                "{\"jsonrpc\":\"2.0\",\"method\":\"tools/list\",\"params\":{\"session_id\":\"zz\"}} | -32602 | Unknown session_id: zz",
                "{\"jsonrpc\":\"2.0\",\"method\":\"openenv/session/create\",\"params\":{\"env_id\":\"nope\"}} | -32602 | nope",
                "{\"jsonrpc\":\"2.0\",\"method\":\"openenv/session/create\",\"params\":{\"env_id\":5}} | -32602 | env_id"
            })
    void answersEveryJsonRpcRequestWith200(String request, int code, String words) throws Exception {
        JsonNode reply = json(post(plain, "/mcp", request), 200);

        assertThat(reply.propertyNames()).containsExactly("jsonrpc", "id", "error");
        assertThat(reply.path("error").propertyNames()).containsExactly("code", "message", "data");
        assertThat(reply.path("error").path("code").asInt()).isEqualTo(code);
        assertThat(reply.path("error").path("message").asString()).contains(words);
    }

    @Test
    void playsAnEpisodeOverJsonRpc() throws Exception {
        String environment = TestLibrary.id(0);
        int before = server.sessions();
        JsonNode made =
                json(post(plain, "/env/" + environment + "/mcp", rpc("openenv/session/create", "{\"seed\":7}")), 200);
        String session = "\"session_id\":" + made.path("result").path("session_id");
        assertThat(made.path("id").asString()).isEqualTo("q");
        assertThat(json(post(plain, "/mcp", rpc("tools/list", "{" + session + "}")), 200)
                        .path("result")
                        .path("tools")
                        .size())
                .isGreaterThan(2);
        JsonNode wrong = json(post(plain, "/mcp", rpc("tools/call", "{" + session + "}")), 200);
        assertThat(wrong.path("error").path("message").asString()).isEqualTo("Missing 'name' in params");
        JsonNode last = null;
        for (ToolCall call : TestLibrary.winningCalls(environment, ResetOptions.of(7))) {
            String params = "{\"name\":\"" + call.tool() + "\",\"arguments\":" + call.arguments() + "," + session + "}";
            last = json(post(plain, "/mcp", rpc("tools/call", params)), 200).path("result");
            assertThat(last.has("data")).isTrue();
        }
        assertThat(last.path("metadata").path("reward").asDouble()).isEqualTo(1);
        assertThat(last.path("metadata").path("done").asBoolean()).isTrue();
        JsonNode closed = json(post(plain, "/mcp", rpc("openenv/session/close", "{" + session + "}")), 200);
        assertThat(closed.path("result").path("closed").asBoolean()).isTrue();
        assertThat(server.sessions()).isEqualTo(before);
        JsonNode gone = json(post(plain, "/mcp", rpc("tools/list", "{" + session + "}")), 200);
        assertThat(gone.path("error").path("code").asInt()).isEqualTo(-32602);
        assertThat(gone.toString())
                .doesNotContain(made.path("result").path("session_id").asString());
    }
}
