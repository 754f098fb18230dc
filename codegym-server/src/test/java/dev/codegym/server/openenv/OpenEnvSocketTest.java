package dev.codegym.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.ResetOptions;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.tool.ToolCall;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OpenEnvSocketTest {
    private static final String OBSERVE =
            "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":\"observe\"}}";

    private static CodeGymServer server;

    @BeforeAll
    static void start() {
        server = CodeGymServer.builder(TestLibrary.library()).port(0).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static RawClient connect() throws IOException {
        return new RawClient(server.uri(), "/ws");
    }

    private static String reset(String more) {
        return "{\"type\":\"reset\",\"data\":{\"env_id\":\"" + TestLibrary.id(0) + "\",\"seed\":7" + more + "}}";
    }

    private static String step(ToolCall call) {
        return "{\"type\": \"step\", \"data\": {\"type\": \"call_tool\", \"tool_name\": \"" + call.tool()
                + "\", \"arguments\": " + call.arguments() + "}}";
    }

    private static JsonNode observation(JsonNode reply) {
        assertThat(reply.path("type").asString()).as("%s", reply).isEqualTo("observation");
        return reply.path("data");
    }

    private static void isError(JsonNode reply, String code, String words) {
        assertThat(reply.path("type").asString()).as("%s", reply).isEqualTo("error");
        assertThat(reply.path("data").path("code").asString()).as("%s", reply).isEqualTo(code);
        assertThat(reply.path("data").path("message").asString()).contains(words);
    }

    private static void waitForSessions(CodeGymServer of, int count) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (of.sessions() != count && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(of.sessions()).isEqualTo(count);
    }

    @Test
    void answersAThousandStepsThatWereSentAtOnceInTheirOrder() throws IOException {
        try (RawClient client = connect()) {
            client.send(reset(",\"step_limit\":2000"));
            for (int i = 0; i < 1000; i++) {
                client.send(i % 10 == 0 ? "{\"type\":\"nope" + i + "\"}" : OBSERVE);
            }
            observation(client.reply());
            int steps = 0;
            for (int i = 0; i < 1000; i++) {
                if (i % 10 == 0) {
                    isError(client.reply(), "UNKNOWN_TYPE", "Unknown message type: nope" + i);
                } else {
                    assertThat(observation(client.reply())
                                    .path("metadata")
                                    .path("step")
                                    .asInt())
                            .isEqualTo(++steps);
                }
            }
        }
    }

    @Test
    void answersWhatWasAskedBeforeAClose() throws IOException {
        try (CodeGymServer own =
                        CodeGymServer.builder(TestLibrary.library()).port(0).start();
                RawClient client = new RawClient(own.uri(), "/ws")) {
            client.send(reset(""));
            for (int i = 0; i < 50; i++) {
                client.send(OBSERVE);
            }
            client.send("{\"type\":\"close\"}");
            client.send(OBSERVE);
            for (int i = 0; i <= 50; i++) {
                observation(client.reply());
            }
            RawClient.Frame end = client.next();
            assertThat(end.kind()).isEqualTo(RawClient.CLOSE);
            assertThat(end.closeCode()).isEqualTo(1000);
            assertThat(end.closeReason()).isEmpty();
            assertThat(own.sessions()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | INVALID_JSON | Invalid JSON: ",
                "{bad | INVALID_JSON | line 1 column",
                "{\"type\":\"state\"}{\"type\":\"state\"} | INVALID_JSON | Extra data",
                "{\"type\":\"step\",\"data\":{\"tool_name\":\"observe\"}}] | INVALID_JSON | Invalid JSON: ",
                "[] | VALIDATION_ERROR | Input should be a valid dictionary",
                "5 | VALIDATION_ERROR | Input should be a valid dictionary",
                "\"x\" | VALIDATION_ERROR | Input should be a valid dictionary",
                "null | VALIDATION_ERROR | Input should be a valid dictionary",
                "{\"type\":\"nope\"} | UNKNOWN_TYPE | Unknown message type: nope",
                "{} | UNKNOWN_TYPE | Unknown message type: ",
                "{\"type\":5} | UNKNOWN_TYPE | Unknown message type: 5",
                "{\"type\":null} | UNKNOWN_TYPE | Unknown message type: None",
                "{\"type\":\"reset\",\"data\":{\"env_id\":\"no-such\"}} | EXECUTION_ERROR | there is no environment 'no-such'",
                "{\"type\":\"reset\",\"data\":{\"task\":\"x\"}} | EXECUTION_ERROR | without an environment",
                "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":\"observe\"}} | EXECUTION_ERROR | reset first",
                "{\"type\":\"step\",\"data\":{\"type\":\"list_tools\"}} | EXECUTION_ERROR | reset first"
            })
    void tellsWhatIsWrongAndStaysOpen(String message, String code, String words) throws IOException {
        try (RawClient client = connect()) {
            isError(client.ask(message), code, words == null ? "" : words);
            assertThat(client.ask("{\"type\":\"state\"}")
                            .path("data")
                            .path("step_count")
                            .asInt(-1))
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"type\":\"reset\",\"data\":null} | [{\"type\":\"dict_type\",\"loc\":[\"data\"],\"msg\":\"Input should be a valid dictionary\",\"input\":null}]",
                "{\"type\":\"step\"} | [{\"type\":\"missing\",\"loc\":[\"data\"],\"msg\":\"Field required\",\"input\":{\"type\":\"step\"}}]",
                "{\"type\":\"step\",\"data\":{},\"extra\":2} | [{\"type\":\"extra_forbidden\",\"loc\":[\"extra\"],\"msg\":\"Extra inputs are not permitted\",\"input\":2}]",
                "{\"type\":\"reset\",\"data\":{},\"request_id\":\"a\"} | [{\"type\":\"extra_forbidden\",\"loc\":[\"request_id\"],\"msg\":\"Extra inputs are not permitted\",\"input\":\"a\"}]",
                "{\"type\":\"state\",\"data\":{}} | [{\"type\":\"extra_forbidden\",\"loc\":[\"data\"],\"msg\":\"Extra inputs are not permitted\",\"input\":{}}]",
                "{\"type\":\"close\",\"x\":1} | [{\"type\":\"extra_forbidden\",\"loc\":[\"x\"],\"msg\":\"Extra inputs are not permitted\",\"input\":1}]",
                "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\"}} | [{\"type\":\"missing\",\"loc\":[\"tool_name\"],\"msg\":\"Field required\",\"input\":{\"type\":\"call_tool\"}}]",
                "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":5,\"arguments\":[]}} | [{\"type\":\"string_type\",\"loc\":[\"tool_name\"],\"msg\":\"Input should be a valid string\",\"input\":5},{\"type\":\"dict_type\",\"loc\":[\"arguments\"],\"msg\":\"Input should be a valid dictionary\",\"input\":[]}]",
                "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":\"x\",\"extra\":1}} | [{\"type\":\"extra_forbidden\",\"loc\":[\"extra\"],\"msg\":\"Extra inputs are not permitted\",\"input\":1}]",
                "{\"type\":\"reset\",\"data\":{\"env_id\":5}} | [{\"type\":\"string_type\",\"loc\":[\"data\",\"env_id\"],\"msg\":\"Input should be a valid string\",\"input\":5}]",
                "{\"type\":\"reset\",\"data\":{\"seed\":\"x\"}} | [{\"type\":\"int_parsing\",\"loc\":[\"data\",\"seed\"],\"msg\":\"Input should be a valid integer, unable to parse string as an integer\",\"input\":\"x\"}]",
                "{\"type\":\"reset\",\"data\":{\"seed\":1.5}} | [{\"type\":\"int_from_float\",\"loc\":[\"data\",\"seed\"],\"msg\":\"Input should be a valid integer, got a number with a fractional part\",\"input\":1.5}]",
                "{\"type\":\"reset\",\"data\":{\"difficulty\":\"brutal\"}} | [{\"type\":\"literal_error\",\"loc\":[\"data\",\"difficulty\"],\"msg\":\"Input should be 'easy', 'medium' or 'hard'\",\"input\":\"brutal\",\"ctx\":{\"expected\":\"'easy', 'medium' or 'hard'\"}}]"
            })
    void tellsFaultsInTheShapeOfPydantic(String message, String errors) throws IOException {
        try (RawClient client = connect()) {
            JsonNode reply = client.ask(message);
            isError(reply, "VALIDATION_ERROR", "Invalid message: ");
            assertThat(reply.path("data").path("errors")).hasToString(errors);
            assertThat(client.ask("{\"type\":\"state\"}").path("type").asString())
                    .isEqualTo("state");
        }
    }

    @Test
    void answersBytesThatAreNoTextAndStaysOpen() throws IOException {
        try (RawClient client = connect()) {
            byte[] broken = "{\"type\":\"st\u00e9p\"}".getBytes(StandardCharsets.ISO_8859_1);
            client.frame(RawClient.TEXT, true, broken);
            isError(client.reply(), "INVALID_JSON", "Invalid JSON: ");
            assertThat(client.ask("{\"type\":\"state\"}").path("type").asString())
                    .isEqualTo("state");
        }
    }

    @Test
    void takesBinaryFramesAndMessagesInManyFrames() throws IOException {
        try (RawClient client = connect()) {
            byte[] reset = reset("").getBytes(StandardCharsets.UTF_8);
            client.frame(RawClient.BINARY, true, reset);
            observation(client.reply());
            for (int i = 0; i < reset.length; i++) {
                client.frame(i == 0 ? RawClient.TEXT : 0, i == reset.length - 1, Arrays.copyOfRange(reset, i, i + 1));
            }
            observation(client.reply());
        }
    }

    @Test
    void closesOnAMessageThatIsTooLong() throws IOException {
        try (RawClient client = connect()) {
            // each part is short enough: a whole frame that is too long would be refused while it is being written
            client.frame(RawClient.TEXT, false, new byte[600_000]);
            client.frame(0, true, new byte[600_000]);
            RawClient.Frame end = client.next();
            assertThat(end.kind()).isEqualTo(RawClient.CLOSE);
            assertThat(end.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void ignoresUnknownMembersOfAReset() throws IOException {
        try (RawClient client = connect()) {
            observation(
                    client.ask(
                            reset(
                                    ",\"temperature\":NaN,\"top\":Infinity,\"big\":123456789012345678901234567890,\"far\":1e999,\"task\":null")));
        }
    }

    @Test
    void takesASeedThatIsTextOrHasAZeroFraction() throws IOException {
        try (RawClient client = connect()) {
            String begin = "{\"type\":\"reset\",\"data\":{\"env_id\":\"" + TestLibrary.id(0) + "\",\"seed\":";
            for (String seed : List.of("-5", "\"-5\"", "-5.0")) {
                JsonNode told = observation(client.ask(begin + seed + "}}"));
                assertThat(told.path("observation")
                                .path("metadata")
                                .path("seed")
                                .asLong())
                        .isEqualTo(-5);
            }
        }
    }

    @Test
    void playsAnEpisodeToReward1AndRefusesAStepAfterTheEnd() throws IOException {
        List<ToolCall> calls = TestLibrary.winningCalls(TestLibrary.id(0), ResetOptions.of(7));
        try (RawClient client = connect()) {
            observation(client.ask(reset("")));
            JsonNode last = null;
            for (ToolCall call : calls) {
                assertThat(last == null || !last.path("done").asBoolean()).isTrue();
                last = observation(client.ask(step(call)));
                assertThat(last.path("observation").path("error").isNull()).isTrue();
            }
            assertThat(last.path("reward").isNumber()).isTrue();
            assertThat(last.path("reward").asDouble()).isEqualTo(1);
            assertThat(last.path("done").asBoolean()).isTrue();
            assertThat(last.path("metadata").path("terminated").asBoolean()).isTrue();
            assertThat(last.path("metadata").path("statistics").path("steps").asInt())
                    .isEqualTo(calls.size());
            assertThat(last.path("observation").path("metadata")).isEqualTo(last.path("metadata"));
            isError(client.ask(OBSERVE), "EXECUTION_ERROR", "the episode is over: reset");
            observation(client.ask(reset("")));
        }
    }

    @Test
    void tellsTheTokenBesideAndNeverInsideTheObservation() throws IOException {
        try (RawClient client = connect()) {
            JsonNode told = observation(client.ask(reset("")));
            String token = told.path("metadata").path("token").asString();
            assertThat(token).hasSizeGreaterThan(20);
            assertThat(told.path("observation").toString()).doesNotContain(token);
            assertThat(told.path("observation").propertyNames()).doesNotContain("tools", "tool_name");
            JsonNode information = told.path("observation").path("metadata");
            assertThat(information.path("env_id").asString()).isEqualTo(TestLibrary.id(0));
            assertThat(information.path("prompt").asString()).isNotEmpty();
            assertThat(information.path("tool_definitions").size()).isGreaterThan(2);
            assertThat(told.path("reward").isNull()).isTrue();
            assertThat(told.path("done").isBoolean()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"tool_name\":\"no_such\"} | tool_not_found | UNKNOWN_TOOL",
                "{\"tool_name\":\"observe\",\"arguments\":{\"x\":1}} | invalid_args | UNKNOWN_ARGUMENT",
                "{\"tool_name\":\"done\",\"metadata\":{\"k\":[1]}} | invalid_args | MISSING_ARGUMENT",
                "{\"type\":\"call_tool\",\"tool_name\":\"done\",\"arguments\":{\"answer\":{}}} | invalid_args | WRONG_TYPE",
                "{\"type\":\"call_tool\",\"tool_name\":\"done\",\"arguments\":{\"answer\":NaN}} | invalid_args | WRONG_TYPE"
            })
    void tellsABadCallAsAnObservation(String action, String type, String kind) throws IOException {
        try (RawClient client = connect()) {
            observation(client.ask(reset("")));
            JsonNode told = observation(client.ask("{\"type\":\"step\",\"data\":" + action + "}"));
            JsonNode error = told.path("observation").path("error");
            assertThat(error.propertyNames()).containsExactly("error_type", "message");
            assertThat(error.path("error_type").asString()).isEqualTo(type);
            assertThat(told.path("metadata").path("error").asString()).isEqualTo(kind);
            assertThat(told.path("done").asBoolean()).isFalse();
            assertThat(told.path("reward").asDouble(-1)).isZero();
        }
    }

    @Test
    void listsToolsWithThreeMembersEach() throws IOException {
        try (RawClient client = new RawClient(server.uri(), "/env/" + TestLibrary.id(1) + "/ws")) {
            String list = "{\"type\":\"step\",\"data\":{\"type\":\"list_tools\",\"metadata\":{}}}";
            JsonNode before = observation(client.ask(list)).path("observation").path("tools");
            observation(client.ask("{\"type\":\"reset\"}"));
            JsonNode tools = observation(client.ask(list)).path("observation").path("tools");
            assertThat(tools).isEqualTo(before);
            assertThat(tools.size()).isGreaterThan(2);
            tools.forEach(tool -> {
                assertThat(tool.propertyNames()).containsExactly("name", "description", "input_schema");
                assertThat(tool.path("input_schema").isObject()).isTrue();
            });
        }
    }

    @Test
    void bindsAConnectionToTheEnvironmentOfItsPath() throws IOException {
        try (RawClient client = new RawClient(server.uri(), "/env/" + TestLibrary.id(1) + "/ws")) {
            JsonNode told = observation(client.ask("{\"type\":\"reset\",\"data\":{}}"));
            assertThat(told.path("observation").path("metadata").path("env_id").asString())
                    .isEqualTo(TestLibrary.id(1));
            isError(client.ask(reset("")), "EXECUTION_ERROR", "this session is bound to '" + TestLibrary.id(1));
        }
        try (RawClient client = new RawClient(server.uri(), "/env/no-such/ws")) {
            isError(client.ask("{\"type\":\"reset\"}"), "FACTORY_ERROR", "there is no environment 'no-such'");
            assertThat(client.next().closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void truncatesAtTheStepLimitThatWasAskedFor() throws IOException {
        try (RawClient client = connect()) {
            observation(client.ask(reset(",\"step_limit\":2")));
            assertThat(observation(client.ask(OBSERVE)).path("done").asBoolean())
                    .isFalse();
            JsonNode last = observation(client.ask(OBSERVE));
            assertThat(last.path("done").asBoolean()).isTrue();
            assertThat(last.path("metadata").path("truncated").asBoolean()).isTrue();
        }
    }

    @Test
    void tellsCapacityToTheFirstMessageAndGivesTheSlotBack() throws IOException {
        SessionOptions one = SessionOptions.DEFAULT.withMaxSessions(1, 1).withWaiting(0, Duration.ofSeconds(1));
        try (CodeGymServer own = CodeGymServer.builder(TestLibrary.library())
                        .port(0)
                        .sessions(one)
                        .start();
                RawClient silent = new RawClient(own.uri(), "/ws")) {
            assertThat(silent.ask("{\"type\":\"state\"}")
                            .path("data")
                            .path("episode_id")
                            .isNull())
                    .isTrue();
            try (RawClient first = new RawClient(own.uri(), "/ws")) {
                observation(first.ask(reset("")));
                silent.send(reset(""));
                silent.send(OBSERVE);
                JsonNode refused = silent.reply();
                isError(refused, "CAPACITY_REACHED", "all 1 sessions of the server are taken");
                assertThat(refused.path("data").path("active_sessions").asInt()).isEqualTo(1);
                assertThat(refused.path("data").path("max_sessions").asInt()).isEqualTo(1);
                assertThat(silent.next().closeCode()).isEqualTo(1013);
                first.frame(RawClient.CLOSE, true, new byte[] {3, (byte) 0xE8});
                assertThat(first.next().closeCode()).isEqualTo(1000);
            }
            waitForSessions(own, 0);
            try (RawClient next = new RawClient(own.uri(), "/ws")) {
                observation(next.ask(reset("")));
            }
        }
    }

    @Test
    void answersPingsWhileAResetWaitsForASlot() throws IOException {
        SessionOptions one = SessionOptions.DEFAULT.withMaxSessions(1, 1);
        try (CodeGymServer own = CodeGymServer.builder(TestLibrary.library())
                        .port(0)
                        .sessions(one)
                        .start();
                RawClient first = new RawClient(own.uri(), "/ws");
                RawClient second = new RawClient(own.uri(), "/ws")) {
            observation(first.ask(reset("")));
            second.send(reset(""));
            second.send(OBSERVE);
            second.frame(RawClient.PING, true, new byte[] {1, 2, 3});
            RawClient.Frame pong = second.next();
            assertThat(pong.kind()).isEqualTo(RawClient.PONG);
            assertThat(pong.payload()).containsExactly(1, 2, 3);
            first.send("{\"type\":\"close\"}");
            observation(second.reply());
            assertThat(observation(second.reply()).path("metadata").path("step").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void givesUpAPlaceInTheLineWhenTheClientIsGone() throws IOException {
        SessionOptions one = SessionOptions.DEFAULT.withMaxSessions(1, 1);
        try (CodeGymServer own = CodeGymServer.builder(TestLibrary.library())
                        .port(0)
                        .sessions(one)
                        .start();
                RawClient first = new RawClient(own.uri(), "/ws")) {
            observation(first.ask(reset("")));
            RawClient impatient = new RawClient(own.uri(), "/ws");
            impatient.send(reset(""));
            impatient.frame(RawClient.PING, true, new byte[0]);
            impatient.next();
            impatient.frame(RawClient.CLOSE, true, new byte[] {3, (byte) 0xE8});
            impatient.next();
            assertThat(impatient.ended()).isTrue();
            first.send("{\"type\":\"close\"}");
            assertThat(first.next().closeCode()).isEqualTo(1000);
            waitForSessions(own, 0);
        }
    }

    @Test
    void goesOnAfterALostConnectionWithoutSteppingTwice() throws IOException {
        String step =
                "{\"type\":\"step\",\"data\":{\"type\":\"call_tool\",\"tool_name\":\"observe\",\"request_id\":\"a\"}}";
        String same = "{\"type\":\"step\",\"data\":{\"tool_name\":\"observe\",\"metadata\":{\"request_id\":\"a\"}}}";
        RawClient lost = connect();
        JsonNode metadata = observation(lost.ask(reset(""))).path("metadata");
        JsonNode answer = observation(lost.ask(step));
        lost.drop();
        try (RawClient back = connect()) {
            JsonNode state = back.ask(attach(metadata, metadata.path("token").asString()));
            assertThat(state.path("type").asString()).as("%s", state).isEqualTo("state");
            assertThat(state.path("data").path("step_count").asInt()).isEqualTo(1);
            assertThat(state.path("data").path("session_id")).isEqualTo(metadata.path("session_id"));
            JsonNode again = observation(back.ask(same));
            assertThat(again.path("observation").path("result"))
                    .isEqualTo(answer.path("observation").path("result"));
            assertThat(again.path("metadata").path("step").asInt()).isEqualTo(1);
            assertThat(again.path("metadata").path("repeated").asBoolean()).isTrue();
            assertThat(observation(back.ask(OBSERVE))
                            .path("metadata")
                            .path("step")
                            .asInt())
                    .isEqualTo(2);
            isError(back.ask(attach(metadata, "x")), "EXECUTION_ERROR", "has a session already");
        }
    }

    private static String attach(JsonNode metadata, String token) {
        return "{\"type\":\"attach\",\"data\":{\"session_id\":\""
                + metadata.path("session_id").asString() + "\",\"token\":\"" + token + "\"}}";
    }

    @Test
    void refusesToAttachWithAWrongTokenAndCloses() throws IOException {
        try (RawClient owner = connect();
                RawClient thief = connect()) {
            JsonNode metadata = observation(owner.ask(reset(""))).path("metadata");
            isError(thief.ask(attach(metadata, "guess")), "SESSION_ERROR", "with this token");
            assertThat(thief.next().closeCode()).isEqualTo(1008);
            observation(owner.ask(OBSERVE));
        }
    }

    @Test
    void aSessionThatIsClosedOverHttpEndsItsConnectionInOrder() throws Exception {
        try (RawClient client = connect()) {
            JsonNode metadata = observation(client.ask(reset(""))).path("metadata");
            HttpRequest close = HttpRequest.newBuilder(server.uri()
                            .resolve("/v1/sessions/"
                                    + metadata.path("session_id").asString()))
                    .header("Session-Token", metadata.path("token").asString())
                    .DELETE()
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(close, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(204);
            assertThat(client.next().closeCode()).isEqualTo(1000);
        }
    }

    @Test
    void aConnectionThatAttachesTakesTheSessionOver() throws IOException {
        try (RawClient old = connect();
                RawClient young = connect()) {
            JsonNode metadata = observation(old.ask(reset(""))).path("metadata");
            young.ask(attach(metadata, metadata.path("token").asString()));
            RawClient.Frame end = old.next();
            assertThat(end.closeCode()).isEqualTo(1008);
            assertThat(end.closeReason()).contains("another connection took the session over");
            observation(young.ask(OBSERVE));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void speaksJsonRpcInAnEnvelopeOrBare(boolean bare) throws IOException {
        try (RawClient client = new RawClient(server.uri(), bare ? "/mcp" : "/ws")) {
            isRpcError(rpc(client, bare, "{}"), -32600);
            isRpcError(rpc(client, bare, request("ping", "{}")), -32601);
            isRpcError(rpc(client, bare, request("openenv/session/close", "{}")), -32602);
            isRpcError(rpc(client, bare, request("tools/call", "{\"name\":\"observe\"}")), -32603);
            JsonNode made =
                    rpc(client, bare, request("openenv/session/create", "{\"env_id\":\"" + TestLibrary.id(0) + "\"}"));
            assertThat(made.path("result").path("session_id").asString()).isNotEmpty();
            assertThat(rpc(client, bare, request("tools/list", "{}"))
                            .path("result")
                            .path("tools")
                            .size())
                    .isGreaterThan(2);
            JsonNode told = rpc(client, bare, request("tools/call", "{\"name\":\"observe\",\"arguments\":{}}"));
            assertThat(told.path("id").asInt()).isEqualTo(4);
            assertThat(told.path("result").path("data").path("task").isString()).isTrue();
            isRpcError(rpc(client, bare, request("tools/call", "{\"name\":\"nope\"}")), -32602);
        }
    }

    private static String request(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"" + method + "\",\"params\":" + params + "}";
    }

    private static JsonNode rpc(RawClient client, boolean bare, String request) throws IOException {
        return bare
                ? client.ask(request)
                : client.ask("{\"type\":\"mcp\",\"data\":" + request + "}").path("data");
    }

    private static void isRpcError(JsonNode reply, int code) {
        assertThat(reply.path("error").path("code").asInt()).as("%s", reply).isEqualTo(code);
    }
}
