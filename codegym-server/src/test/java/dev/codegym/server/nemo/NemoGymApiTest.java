package dev.codegym.server.nemo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.rollout.Rollout;
import dev.codegym.rollout.Turn;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionListener;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.Routes;
import dev.codegym.server.web.WebOptions;
import dev.codegym.server.web.WebServer;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.verify.export.ExportFormat;
import dev.codegym.verify.export.ExportOptions;
import dev.codegym.verify.export.Exporter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class NemoGymApiTest {
    @TempDir
    static Path folder;

    private static List<JsonNode> rows;
    private static List<JsonNode> renamed;
    private static Sessions sessions;
    private static WebServer web;

    private NemoAgent agent;

    @BeforeAll
    static void start() throws IOException {
        ExportOptions options = ExportOptions.of(ExportFormat.NEMO_GYM);
        rows = export(options, "rows.jsonl");
        renamed = export(options.withNamesSeed(9L), "renamed.jsonl");
        sessions = Sessions.open(
                TestLibrary.library(), SessionOptions.DEFAULT, InstantSource.system(), SessionListener.NONE);
        Routes.Builder routes = Routes.builder();
        new NemoGymApi(sessions).register(routes);
        web = WebServer.start(WebOptions.DEFAULT.withPort(0), routes.build());
    }

    private static List<JsonNode> export(ExportOptions options, String name) throws IOException {
        Exporter.export(TestLibrary.library(), options, folder.resolve(name));
        return Files.readAllLines(folder.resolve(name)).stream()
                .map(NemoAgent.JSON::readTree)
                .toList();
    }

    @AfterAll
    static void stop() {
        sessions.close();
        web.close();
    }

    @BeforeEach
    void arrive() {
        agent = new NemoAgent(web.uri(), "");
    }

    /** What the packaged solver does in a row's episode, under the row's names. */
    private static List<ToolCall> winningCalls(JsonNode row) {
        JsonNode from = row.path("codegym");
        String id = from.path("environment").asString();
        EpisodeRules rules = EpisodeRules.DEFAULT.withRenamedBuiltIns(
                from.path("rename_built_ins").asBoolean());
        ResetOptions options = new ResetOptions(
                from.path("seed").asLong(),
                null,
                TaskSource.STORED,
                from.path("task").asString(),
                null);
        try (ToolEnvironment played = TestLibrary.library().make(id, rules)) {
            return Rollout.solver(TestLibrary.library().get(id).host(), played, options).turns().stream()
                    .map(Turn::call)
                    .toList();
        }
    }

    private static JsonNode json(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return NemoAgent.JSON.readTree(reply.body());
    }

    // whole rollouts

    @Test
    void playsARowToItsReward() {
        JsonNode row = rows.get(0);
        int before = sessions.taken();

        assertThat(agent.seed(row).body()).isEqualTo("{}");
        agent.play(winningCalls(row));
        String after = agent.call(row.path("codegym").path("observe").asString(), "{}");
        JsonNode verified = json(agent.verify(row));

        assertThat(after).contains("over");
        assertThat(verified.path("reward").asDouble()).isEqualTo(1);
        assertThat(verified.path("codegym_verified_by").asString()).isEqualTo("session");
        assertThat(verified.path("codegym_steps").asInt())
                .isEqualTo(winningCalls(row).size());
        assertThat(verified.has("codegym_problem")).isFalse();
        ObjectNode echoed = (ObjectNode) verified.deepCopy();
        echoed.remove(
                List.of("reward", "codegym_steps", "codegym_terminated", "codegym_truncated", "codegym_verified_by"));
        assertThat(echoed).isEqualTo(agent.rollout(row));
        assertThat(sessions.taken()).isEqualTo(before);
    }

    @Test
    void playsRowsWithDrawnNamesUnderAPrefix() {
        JsonNode row = renamed.stream()
                .filter(each -> !each.path("codegym").path("observe").asString().equals("observe"))
                .findFirst()
                .orElseThrow();
        NemoAgent watched = new NemoAgent(web.uri(), "/ng-rollout/a-1.b_2");

        assertThat(watched.seed(row).statusCode()).isEqualTo(200);
        assertThat(watched.call(row.path("codegym").path("observe").asString(), "null"))
                .doesNotStartWith("Error");
        watched.play(winningCalls(row));

        assertThat(json(watched.verify(row)).path("reward").asDouble()).isEqualTo(1);
    }

    @Test
    void paysNothingForAWrongAnswerOrNone() {
        JsonNode row = rows.get(1);
        agent.seed(row);
        JsonNode verified = json(agent.verify(row));

        assertThat(verified.path("reward").asDouble()).isZero();
        assertThat(verified.path("codegym_terminated").asInt()).isZero();
    }

    @Test
    void truncatesAtTheRowsStepLimit() {
        ObjectNode row = (ObjectNode) rows.get(0).deepCopy();
        ((ObjectNode) row.path("codegym")).put("step_limit", 2);
        agent.seed(row);
        agent.call("observe", "{}");
        agent.call("observe", "{}");

        assertThat(agent.call("observe", "{}")).contains("over");
        assertThat(json(agent.verify(row)).path("codegym_truncated").asInt()).isEqualTo(1);
    }

    @Test
    void aStandInForTheAgentWithItsHttpClientPlaysRowsToTheirReward() throws Exception {
        String python = System.getenv("CODEGYM_OPENENV_PYTHON");
        assumeTrue(
                python != null,
                "the stand-in for NeMo Gym's agent did not play: CODEGYM_OPENENV_PYTHON names no Python with aiohttp");
        List<String> lines = new ArrayList<>();
        for (JsonNode row : rows.subList(0, 10)) {
            ObjectNode line = NemoAgent.JSON.createObjectNode();
            line.set("row", row);
            ArrayNode calls = line.putArray("calls");
            winningCalls(row)
                    .forEach(call ->
                            calls.addObject().put("tool_name", call.tool()).set("arguments", call.arguments()));
            lines.add(line.toString());
        }
        Path file = Files.write(folder.resolve("played.jsonl"), lines);
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        python, "src/test/clients/nemo/play.py", web.uri().toString(), file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        JsonNode summary = NemoAgent.JSON.readTree(Files.readString(said));
        assertThat(summary.path("misses")).as(summary.toString()).isEmpty();
        assertThat(summary.path("rewarded").asInt()).isEqualTo(10);
    }

    // calls that models make

    @ParameterizedTest
    @ValueSource(strings = {"noSuchTool", "functions/observe", "v1/x/y/z", "reset", "v1", "%20", "a%C3%A9"})
    void tellsTheModelOfAToolThatThereIsNotAndKeepsTheSession(String name) {
        agent.seed(rows.get(0));
        String cookie = agent.cookie;

        assertThat(agent.call(name, "{}")).startsWith("Error").doesNotContain("<", "Exception");
        assertThat(agent.cookie).isEqualTo(cookie);
        assertThat(agent.call("observe", "{}")).doesNotStartWith("Error");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[1, 2] | one JSON object", "7 | one JSON object", "NaN | one JSON object", "{\"x\": 1} | x"})
    void tellsTheModelOfArgumentsThatDoNotFit(String arguments, String words) {
        agent.seed(rows.get(0));

        assertThat(agent.call("observe", arguments)).startsWith("Error").contains(words);
        assertThat(agent.cookie).isNotEmpty();
    }

    @Test
    void answersWithoutACookieThatThereIsNothing() {
        HttpResponse<String> reply = agent.post("/observe", "{}");

        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.body()).contains("not_found", "cookie");
        assertThat(agent.cookie).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"codegym_nemo=x", "codegym_nemo=a.b", "codegym_nemo=a%0d%0aX.b", "codegym_nemo=\"a.b\""})
    void trustsNoCookieThatItDidNotSet(String cookie) {
        agent.cookie = cookie;
        HttpResponse<String> reply = agent.post("/observe", "{}");

        assertThat(reply.statusCode()).isEqualTo(404);
        assertThat(reply.headers().map()).doesNotContainKey("X");
    }

    // rows that do not fit

    private ObjectNode row() {
        return (ObjectNode) rows.get(0).deepCopy();
    }

    private static ObjectNode codegym(ObjectNode row) {
        return (ObjectNode) row.path("codegym");
    }

    private void refuses(ObjectNode row, int status, String words) {
        int before = sessions.taken();
        HttpResponse<String> reply = agent.seed(row);

        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).contains(words).doesNotContain("Exception");
        assertThat(agent.cookie).isEmpty();
        assertThat(sessions.taken()).isEqualTo(before);
    }

    @Test
    void refusesRowsThatNameNoEpisodeOfThisLibrary() {
        ObjectNode none = row();
        none.remove("codegym");
        refuses(none, 422, "codegym export --format nemo-gym");

        ObjectNode unknown = row();
        codegym(unknown).put("environment", "elsewhere");
        refuses(unknown, 404, "elsewhere");

        ObjectNode task = row();
        codegym(task).put("task", "easy-999");
        refuses(task, 422, "easy-999");

        ObjectNode named = row();
        codegym(named).put("observe", "peek");
        refuses(named, 422, "peek");

        ObjectNode seed = row();
        codegym(seed).put("seed", 1.5);
        refuses(seed, 422, "codegym.seed is 1.5");

        ObjectNode limit = row();
        codegym(limit).put("step_limit", 1_000_000);
        refuses(limit, 422, "from 1 to 10000");

        ObjectNode tools = row();
        ((ArrayNode) tools.path("responses_create_params").path("tools"))
                .addObject()
                .put("name", "another");
        refuses(tools, 422, "another");
    }

    @Test
    void refusesWhatIsNoRow() {
        assertThat(agent.post("/seed_session", "").statusCode()).isEqualTo(422);
        assertThat(agent.post("/seed_session", "[]").statusCode()).isEqualTo(422);
        assertThat(agent.post("/seed_session", "{").statusCode()).isEqualTo(422);
        assertThat(agent.post("/seed_session", " ".repeat(5 << 20)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void opensASessionForEachSeedWhateverCookieComes() {
        agent.seed(rows.get(0));
        String first = agent.cookie;
        agent.seed(rows.get(1));

        assertThat(agent.cookie).isNotEmpty().isNotEqualTo(first);
    }

    // verifying without a session

    @Test
    void verifiesAgainWhatItVerifiedByMakingTheCallsAgain() {
        JsonNode row = rows.get(0);
        agent.seed(row);
        agent.call("noSuchTool", "{}");
        agent.call("observe", "[]");
        agent.play(winningCalls(row));
        agent.call("observe", "{}");
        JsonNode first = json(agent.verify(row));
        int before = sessions.taken();
        JsonNode second = json(agent.verify(row));

        assertThat(first.path("reward").asDouble()).isEqualTo(1);
        assertThat(second.path("reward").asDouble()).isEqualTo(1);
        assertThat(second.path("codegym_steps")).isEqualTo(first.path("codegym_steps"));
        assertThat(second.path("codegym_verified_by").asString()).isEqualTo("replay");
        assertThat(sessions.taken()).isEqualTo(before);
        agent.cookie = "";
        assertThat(json(agent.verify(row)).path("reward").asDouble()).isEqualTo(1);
    }

    @Test
    void paysNothingForCallsThatNeverReachedTheEpisode() {
        JsonNode row = rows.get(0);
        List<ToolCall> calls = winningCalls(row);
        agent.seed(row);
        agent.play(calls.subList(0, 2));
        sessions.all().forEach(Session::close);
        agent.play(calls.subList(2, calls.size()));
        JsonNode verified = json(agent.verify(row));

        assertThat(verified.path("reward").asDouble()).isZero();
        assertThat(verified.path("codegym_problem").asString()).contains("call 3");
    }

    @Test
    void paysNothingForAConversationThatWasMadeUp() {
        JsonNode row = rows.get(0);
        ToolCall last = winningCalls(row).get(winningCalls(row).size() - 1);
        agent.output
                .addObject()
                .put("type", "function_call")
                .put("call_id", "c")
                .put("name", last.tool())
                .put("arguments", last.arguments().toString());

        // a call that nobody answered was not made
        assertThat(json(agent.verify(row)).path("reward").asDouble()).isZero();
    }

    @Test
    void takesNoRewardFromAnEpisodeOfAnotherRow() {
        JsonNode easy = rows.get(0);
        agent.seed(easy);
        agent.play(winningCalls(easy));
        JsonNode verified = json(agent.verify(rows.get(1)));

        assertThat(verified.path("reward").asDouble()).isZero();
        assertThat(verified.path("codegym_problem").asString()).contains("another task");
    }

    @Test
    void neverFailsOnARolloutThatItCannotVerify() {
        ObjectNode row = row();
        row.remove("codegym");
        row.put("reward", 1).put("codegym_steps", 99);
        JsonNode verified = json(agent.verify(row));

        assertThat(verified.path("reward").asDouble()).isZero();
        assertThat(verified.path("codegym_steps").asInt()).isZero();
        assertThat(verified.path("codegym_problem").asString()).contains("gone");
    }

    @Test
    void sendsALongConversationBackByteForByte() {
        ObjectNode rollout = agent.rollout(rows.get(0));
        rollout.put("long", "\u00e9\ud83d\ude00".repeat(500_000));
        String body = rollout.toString().replace("\"_ng_task_index\":3", " \"score\" : NaN ,\n \"_ng_task_index\" :3 ");
        HttpResponse<String> reply = agent.post("/verify", body);

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).contains("\"score\" : NaN,\"_ng_task_index\" :3,\"_ng_rollout_index\":0");
        assertThat(reply.body().length()).isGreaterThan(body.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"response\": {}}", "{} {}", "{\"a\": 1,}"})
    void refusesToVerifyWhatIsNoRollout(String body) {
        assertThat(agent.post("/verify", body).statusCode()).isEqualTo(422);
    }

    // the rest

    @Test
    void averagesWhatIsANumber() {
        JsonNode metrics = json(agent.post("/aggregate_metrics", """
                {"verify_responses": [{"reward": 1.0, "codegym_steps": 4, "_ng_task_index": 0, "agent_ref": {"name": "x"}, "ok": true},
                                      {"reward": 0.0, "codegym_steps": 8, "_ng_task_index": 1, "odd": NaN}], "more": [1, {"a": 2}]}
                """));

        assertThat(metrics.path("agent_metrics").toString())
                .isEqualTo("{\"mean/reward\":0.5,\"mean/codegym_steps\":6.0,\"mean/ok\":1.0}");
        assertThat(metrics.path("key_metrics").path("mean/reward").asDouble()).isEqualTo(0.5);
        assertThat(metrics.path("group_level_metrics").isArray()).isTrue();
        assertThat(agent.post("/aggregate_metrics", "nothing").statusCode()).isEqualTo(422);
    }

    @Test
    void verifiesFromTheRowAndTheResponseAlone() {
        HttpResponse<String> reply = agent.send(
                HttpRequest.newBuilder(URI.create(web.uri() + "/reverify_mode")).build());

        assertThat(reply.body()).isEqualTo("\"stateless\"");
    }
}
