package dev.codegym.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.ResetOptions;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.rest.RestClient.Opened;
import dev.codegym.server.rest.RestClient.Reply;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.tool.ToolCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class RestApiTest {
    private static CodeGymServer server;
    private static RestClient client;

    @BeforeAll
    static void start() {
        server = CodeGymServer.builder(TestLibrary.library()).port(0).start();
        client = new RestClient(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static String playing(int environment, long seed) {
        return "{\"env_id\":\"" + TestLibrary.id(environment) + "\",\"reset\":{\"seed\":" + seed + "}}";
    }

    static ObjectNode step(ToolCall call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("tool_name", call.tool());
        json.set("arguments", call.arguments());
        return json;
    }

    @Test
    void aWrongTokenIsAnsweredAsAnUnknownSession() {
        Opened session = client.open(playing(0, 1));

        Reply wrong = client.get(session.path(""), "Session-Token", "wrong");
        Reply unknown = client.get("/v1/sessions/nobody", "Session-Token", session.token());

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.code()).isEqualTo("unknown_session");
        assertThat(wrong.body().replace(session.id(), "nobody")).isEqualTo(unknown.body());
        assertThat(client.post(session.path("/step"), "{\"tool_name\":\"observe\"}", "Session-Token", "wrong")
                        .status())
                .isEqualTo(404);
        assertThat(client.delete(session.path(""), "Session-Token", "wrong").status())
                .isEqualTo(404);
        assertThat(client.get(session.path("")).message()).contains("'Session-Token' is missing");
        assertThat(client.get(session, "").status()).isEqualTo(200);
    }

    @Test
    void anUnknownEnvironmentIsNamedWithoutAPath() {
        Reply created = client.post("/v1/sessions", "{\"env_id\":\"../../etc/passwd\"}");
        Reply asked = client.get("/v1/environments/nowhere");

        assertThat(created.status()).isEqualTo(404);
        assertThat(created.code()).isEqualTo("unknown_environment");
        assertThat(asked.status()).isEqualTo(404);
        assertThat(asked.message()).contains("'nowhere'").doesNotContain("/", ".codegym");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[1,2]|the body is a list: it must be a JSON object",
                "3|the body is 3: it must be a JSON object",
                "null|the body is null",
                "{\"env_id\":5}|'env_id' is 5: it must be a string",
                "{\"env_id\":\"\"}|'env_id' has 0 characters",
                "{\"environment\":\"x\"}|'environment' is no member that is known here: there are env_id, reset",
                "{\"reset\":[]}|'reset' is a list: it must be a JSON object",
                "{\"reset\":{\"seed\":1.5}}|'reset.seed' is 1.5: it must be a whole number",
                "{\"reset\":{\"seed\":9223372036854775808}}|it must be a whole number from -2^63",
                "{\"reset\":{\"difficulty\":\"EASY\"}}|'reset.difficulty' is \"EASY\": it must be one of \"easy\"",
                "{\"reset\":{\"source\":1}}|it must be one of \"stored\", \"fresh\"",
                "{\"reset\":{\"step_limit\":0}}|'reset.step_limit' is 0: it must be from 1 to 10000",
                "{\"reset\":{\"rename_built_ins\":\"yes\"}}|it must be true or false",
                "{\"reset\":{\"sed\":1}}|'reset.sed' is no member",
                "{\"env_id\":null,\"env_id\":null}|uplicate",
                "{\"env_id\":|the body is not JSON at line 1",
                "{} {}|the body goes on behind its JSON object, at line 1, column 4",
                "{} x|the body is not JSON at line 1",
                "` `|the body is empty",
                "{'env_id':1}|the body is not JSON",
            })
    void tellsWhatIsWrongWithABodyAndWhatWouldBeRight(String body, String message) {
        Reply reply = client.post("/v1/sessions", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.code()).isEqualTo("bad_request");
        assertThat(reply.message()).contains(message).doesNotContain("tools.jackson", "Exception");
    }

    @Test
    void refusesWhatIsNestedTooDeeplyOrNotUtf8() {
        String deep = "{\"reset\":" + "[".repeat(100_000);

        assertThat(client.post("/v1/sessions", deep).status()).isEqualTo(400);
        assertThat(client.post("/v1/sessions", "{}".getBytes(StandardCharsets.UTF_16))
                        .message())
                .contains("UTF-8");
        assertThat(client.post("/v1/sessions", new byte[] {'{', '"', (byte) 0xC3, '"', '}'})
                        .message())
                .contains("UTF-8");
    }

    @Test
    void aStepBeforeAResetAndAfterTheEndIsAConflict() {
        Opened session = client.open("{\"env_id\":\"" + TestLibrary.id(0) + "\"}");
        assertThat(session.json().path("episode").isNull()).isTrue();
        assertThat(client.post(session, "/step", "{\"tool_name\":\"observe\"}").status())
                .isEqualTo(409);
        assertThat(client.get(session, "/trajectory").code()).isEqualTo("no_episode");
        assertThat(client.post(session, "/fork", "").code()).isEqualTo("no_episode");

        client.post(session, "/reset", "{\"step_limit\":1}");
        Reply last = client.post(session, "/step", "{\"tool_name\":\"observe\"}");
        assertThat(last.at("/truncated").booleanValue()).isTrue();
        assertThat(last.at("/statistics/steps").intValue()).isEqualTo(1);

        Reply after = client.post(session, "/step", "{\"tool_name\":\"observe\"}");
        assertThat(after.status()).isEqualTo(409);
        assertThat(after.code()).isEqualTo("no_episode");
    }

    @Test
    void playsAnEpisodeToItsReward() {
        Opened session = client.open("{}");
        Reply episode = client.post(session, "/reset", "{\"env_id\":\"" + TestLibrary.id(1) + "\",\"seed\":5}");
        assertThat(episode.at("/env_id").stringValue()).isEqualTo(TestLibrary.id(1));
        assertThat(episode.at("/prompt/tools").isEmpty()).isFalse();

        Reply last = episode;
        for (ToolCall call : TestLibrary.winningCalls(TestLibrary.id(1), ResetOptions.of(5))) {
            last = client.post(session, "/step", step(call).toString());
            assertThat(last.at("/error").isNull()).as(last.body()).isTrue();
        }

        assertThat(last.at("/reward").doubleValue()).isEqualTo(1);
        assertThat(last.at("/terminated").booleanValue()).isTrue();
        assertThat(client.get(session, "").at("/total_reward").doubleValue()).isEqualTo(1);
        assertThat(client.get(session, "/trajectory")
                        .at("/statistics/totalReward")
                        .doubleValue())
                .isEqualTo(1);
    }

    @Test
    void aBadCallIsAStepAndNoError() {
        Opened session = client.open(playing(0, 1));

        Reply unknown =
                client.post(session, "/step", "{\"tool_name\":\"\\u0000nothing\",\"arguments\":{\"a\":[[[1]]]}}");

        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.at("/error/kind").stringValue()).isEqualTo("unknown_tool");
        assertThat(unknown.at("/observation").stringValue()).startsWith("Error: ");
        assertThat(unknown.at("/step").intValue()).isEqualTo(1);
        assertThat(client.post(session, "/step", "{\"tool_name\":\"observe\",\"arguments\":[]}")
                        .message())
                .contains("'arguments' is a list: it must be a JSON object");
        assertThat(client.post(session, "/step", "{}").message()).contains("'tool_name' is missing");
        assertThat(client.get(session, "").at("/steps").intValue()).isEqualTo(1);
    }

    @Test
    void aStepSentAgainUnderItsNameIsTakenOnce() {
        Opened session = client.open(playing(0, 1));
        String observe = "{\"tool_name\":\"observe\",\"request_id\":\"r\"}";

        Reply first = client.post(session, "/step", observe);
        Reply second = client.post(session, "/step", observe);

        assertThat(first.at("/repeated").booleanValue()).isFalse();
        assertThat(second.body()).isEqualTo(first.body().replace("\"repeated\":false", "\"repeated\":true"));
        assertThat(client.get(session, "").at("/steps").intValue()).isEqualTo(1);
    }

    @Test
    void aForkGoesItsOwnWayAndAForkOfAFinishedEpisodeIsFinished() {
        Opened session = client.open(playing(0, 3));
        List<ToolCall> calls = TestLibrary.winningCalls(TestLibrary.id(0), ResetOptions.of(3));
        client.post(session, "/step", step(calls.get(0)).toString());

        Reply forked = client.post(session, "/fork", "");
        assertThat(forked.status()).isEqualTo(201);
        Opened fork = RestClient.opened(forked);
        assertThat(fork.token()).isNotEqualTo(session.token());
        Reply last = forked;
        for (ToolCall call : calls.subList(1, calls.size())) {
            last = client.post(fork, "/step", step(call).toString());
        }
        assertThat(last.at("/reward").doubleValue()).isEqualTo(1);
        assertThat(client.get(session, "").at("/steps").intValue()).isEqualTo(1);

        Opened finished = RestClient.opened(client.post(fork, "/fork", "{}"));
        assertThat(client.post(finished, "/step", "{\"tool_name\":\"observe\"}").status())
                .isEqualTo(409);
        assertThat(client.get(finished, "").at("/terminated").booleanValue()).isTrue();
    }

    @Test
    void closingWhileStepsRunAnswersEachOfThem() {
        Opened session = client.open(playing(0, 1));
        List<CompletableFuture<Reply>> steps = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            steps.add(client.later(session, "/step", "{\"tool_name\":\"observe\"}"));
        }

        assertThat(client.delete(session.path(""), "Session-Token", session.token())
                        .status())
                .isEqualTo(204);

        for (CompletableFuture<Reply> step : steps) {
            assertThat(step)
                    .succeedsWithin(Duration.ofSeconds(30))
                    .satisfies(reply -> assertThat(reply.status()).isIn(200, 404));
        }
        assertThat(client.get(session, "").code()).isEqualTo("unknown_session");
        assertThat(client.delete(session.path(""), "Session-Token", session.token())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSessionWhoseResetFailsIsNotLeftOpen() {
        int before = server.sessions();

        Reply reply = client.post(
                "/v1/sessions", "{\"env_id\":\"" + TestLibrary.id(0) + "\",\"reset\":{\"task\":\"no such task\"}}");

        assertThat(reply.code()).isEqualTo("bad_request");
        assertThat(reply.message()).contains("no such task");
        assertThat(server.sessions()).isEqualTo(before);
    }

    @Test
    void refusesASessionWhenAllAreTakenAndSaysSo() {
        SessionOptions one = SessionOptions.DEFAULT.withMaxSessions(1, 1).withWaiting(0, Duration.ofSeconds(1));
        try (CodeGymServer small = CodeGymServer.builder(TestLibrary.library())
                .port(0)
                .sessions(one)
                .start()) {
            RestClient other = new RestClient(small);
            assertThat(other.get("/v1/health/ready").status()).isEqualTo(200);
            Opened session = other.open(playing(0, 1));

            Reply refused = other.post("/v1/sessions", "{}");

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("capacity");
            assertThat(refused.headers().firstValue("retry-after")).isPresent();
            assertThat(other.post(session, "/fork", "").status()).isEqualTo(503);
            assertThat(other.get("/v1/health/ready").code()).isEqualTo("capacity");
            assertThat(other.get("/v1/health/live").status()).isEqualTo(200);
            assertThat(other.get(session, "").status()).isEqualTo(200);
        }
    }

    @Test
    void theTrajectoryHoldsWhatTheAgentMustNotSee() {
        Opened session = client.open(playing(0, 1));

        JsonNode trajectory = client.get(session, "/trajectory").json();

        assertThat(trajectory.path("input").isEmpty()).isFalse();
        assertThat(dev.codegym.rollout.Trajectory.ofJson(trajectory).turns()).isEmpty();
        assertThat(session.json().path("episode").toString())
                .doesNotContain(session.token(), trajectory.path("input").toString());
    }
}
