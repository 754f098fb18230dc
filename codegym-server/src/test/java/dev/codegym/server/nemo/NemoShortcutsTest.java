package dev.codegym.server.nemo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.tool.ToolCall;
import dev.codegym.verify.export.ExportFormat;
import dev.codegym.verify.export.ExportOptions;
import dev.codegym.verify.export.Exporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A model that writes what it likes as a tool's name, which the agent makes a path of the whole server. */
class NemoShortcutsTest {
    private static CodeGymServer server;
    private static JsonNode row;

    private NemoAgent agent;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        Path rows = folder.resolve("rows.jsonl");
        Exporter.export(TestLibrary.library(), ExportOptions.of(ExportFormat.NEMO_GYM), rows);
        row = NemoAgent.JSON.readTree(Files.readAllLines(rows).get(0));
        server = CodeGymServer.builder(TestLibrary.library()).port(0).start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void arrive() {
        agent = new NemoAgent(server.uri(), "");
    }

    private static String environment() {
        return row.path("codegym").path("environment").asString();
    }

    private static List<ToolCall> winningCalls() {
        JsonNode from = row.path("codegym");
        return TestLibrary.winningCalls(
                environment(),
                new ResetOptions(
                        from.path("seed").asLong(),
                        null,
                        TaskSource.STORED,
                        from.path("task").asString(),
                        null));
    }

    private ToolCall right() {
        List<ToolCall> calls = winningCalls();
        return calls.get(calls.size() - 1);
    }

    /** The submission with an answer that is of the right type and wrong. */
    private String wrong() {
        ObjectNode arguments = right().arguments().deepCopy();
        String name = arguments.propertyNames().iterator().next();
        JsonNode answer = arguments.path(name);
        if (answer.isBoolean()) {
            arguments.put(name, !answer.asBoolean());
        } else if (answer.isNumber()) {
            arguments.put(name, answer.asInt() + 1);
        } else if (answer.isString()) {
            arguments.put(name, answer.asString() + "x");
        } else {
            arguments.putArray(name);
        }
        return arguments.toString();
    }

    private JsonNode verdict() {
        return NemoAgent.JSON.readTree(agent.verify(row).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v1/sessions", "v1/steps", "reset", "step", "mcp", "env/ENV/reset", "env/ENV/mcp", "v1/../reset"
            })
    void whatAnAgentPostsIsACallOfATool(String name) {
        agent.seed(row);
        int before = server.sessions();
        String answer = agent.call(name.replace("ENV", environment()), "{\"env_id\":\"" + environment() + "\"}");

        assertThat(answer).startsWith("Error: ").doesNotContain("token");
        assertThat(agent.cookie).isNotEmpty();
        assertThat(server.sessions()).isEqualTo(before);
        agent.play(winningCalls());
        assertThat(verdict().path("reward").asDouble()).isEqualTo(1);
    }

    @Test
    void paysNothingForASecondTryThatTheModelSeeded() {
        agent.seed(row);
        agent.call(right().tool(), wrong());
        agent.call("seed_session", NemoAgent.sent(row).toString());
        agent.play(winningCalls());
        JsonNode verdict = verdict();

        assertThat(verdict.path("reward").asDouble()).isZero();
        assertThat(verdict.path("codegym_problem").asString()).contains("seed_session");
    }

    @Test
    void paysNothingForASecondTryAfterAVerdictThatTheModelAskedFor() {
        agent.seed(row);
        agent.call(right().tool(), wrong());
        agent.call("verify", "{\"responses_create_params\":{},\"response\":{}}");
        agent.call("seed_session", NemoAgent.sent(row).toString());
        agent.play(winningCalls());

        assertThat(verdict().path("reward").asDouble()).isZero();
    }

    @Test
    void paysNothingWhereTheModelLostTheCookieOnPurpose() {
        agent.seed(row);
        agent.call(right().tool(), wrong());
        agent.call("x".repeat(20_000), "{}");
        assertThat(agent.cookie).isEmpty();
        agent.call("ng-rollout/1/seed_session", NemoAgent.sent(row).toString());
        agent.play(winningCalls());

        assertThat(verdict().path("reward").asDouble()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "seed_session", "aggregate_metrics"})
    void anEndpointsNameIsATalkersMistakeWhereNothingOfItsOwnComesWithIt(String name) {
        agent.seed(row);
        assertThat(agent.call(name, "{\"answer\":1}")).startsWith("Error: ");
        agent.play(winningCalls());

        assertThat(verdict().path("reward").asDouble()).isEqualTo(1);
    }
}
