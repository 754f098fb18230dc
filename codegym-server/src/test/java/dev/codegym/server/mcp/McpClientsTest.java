package dev.codegym.server.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codegym.env.ResetOptions;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.session.ResetRequest;
import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.tool.ToolCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * npm's MCP clients, unmodified, play with the scripts of {@code src/test/clients}. Needs {@code node}, and in the environment variable {@code
 * CODEGYM_CLIENT_MODULES} the folder where npm installed what {@code src/test/clients/package.json} names; without them it is skipped.
 */
class McpClientsTest {
    private static final Path SCRIPTS = Path.of("src", "test", "clients");

    @TempDir
    Path folder;

    private @Nullable Path modules;

    @BeforeEach
    void find() {
        String named = System.getenv("CODEGYM_CLIENT_MODULES");
        Path found = named == null ? null : Path.of(named).toAbsolutePath();
        modules = found != null && found.endsWith("node_modules") ? found.getParent() : found;
        assumeTrue(
                modules != null && Files.isDirectory(modules.resolve("node_modules/@modelcontextprotocol")),
                "npm's MCP clients did not play: CODEGYM_CLIENT_MODULES names no folder where npm installed "
                        + SCRIPTS.resolve("package.json"));
    }

    private static ObjectNode episode(String id, long seed) {
        ObjectNode episode = McpServer.JSON.createObjectNode().put("env_id", id).put("seed", seed);
        var calls = episode.putArray("calls");
        for (ToolCall call : TestLibrary.winningCalls(id, ResetOptions.of(seed))) {
            calls.addObject().put("tool_name", call.tool()).set("arguments", call.arguments());
        }
        return episode;
    }

    private JsonNode run(String script, String url, List<ObjectNode> episodes, String... headers)
            throws IOException, InterruptedException {
        Path calls = folder.resolve("calls.jsonl");
        Files.writeString(
                calls,
                String.join("\n", episodes.stream().map(JsonNode::toString).toList()));
        List<String> command =
                new ArrayList<>(List.of("node", SCRIPTS.resolve(script).toString(), url, calls.toString()));
        command.addAll(List.of(headers));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(folder.resolve("out").toFile());
        builder.environment().put("CODEGYM_CLIENT_MODULES", String.valueOf(modules));
        Process process = builder.start();
        assertThat(process.waitFor(15, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(folder.resolve("out"), StandardCharsets.UTF_8);
        return McpServer.JSON.readTree(lines.get(lines.size() - 1));
    }

    @Test
    void theSdkPlaysEpisodesToTheirReward() throws Exception {
        List<ObjectNode> episodes = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            episodes.add(episode(TestLibrary.id(i % TestLibrary.library().ids().size()), i));
        }
        try (CodeGymServer server =
                CodeGymServer.builder(TestLibrary.library()).port(0).start()) {
            JsonNode summary = run("mcp-play.mjs", server.uri() + "/mcp", episodes);

            assertThat(summary.path("misses")).as(summary.toString()).isEmpty();
            assertThat(summary.path("rewarded").asInt()).isEqualTo(20);
            assertThat(server.sessions()).isZero();
        }
    }

    @Test
    void theInspectorPlaysOneEpisodeOverSeveralRuns() throws Exception {
        ObjectNode episode = TestLibrary.library().ids().stream()
                .map(id -> episode(id, 2))
                .min(Comparator.comparingInt(each -> each.path("calls").size()))
                .orElseThrow();
        try (McpServer server = new McpServer(SessionOptions.DEFAULT, McpApi.NOT_ACCEPTABLE)) {
            Session session = server.sessions.create("trainer", null).join();
            session.reset(ResetRequest.of(episode.path("env_id").asString(), 2)).join();
            JsonNode summary = run(
                    "inspector-play.mjs",
                    server.uri() + "/mcp",
                    List.of(episode),
                    "X-CodeGym-Session: " + session.id(),
                    "X-CodeGym-Token: " + session.token());

            assertThat(summary.path("misses")).as(summary.toString()).isEmpty();
            assertThat(summary.path("rewarded").asInt()).isEqualTo(1);
            assertThat(summary.path("tools").asInt()).isGreaterThan(2);
            assertThat(session.state().join().totalReward()).isEqualTo(1);
            assertThat(server.sessions.taken()).isEqualTo(1);
        }
    }
}
