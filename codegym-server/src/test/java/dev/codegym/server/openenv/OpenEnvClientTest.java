package dev.codegym.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codegym.env.ResetOptions;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.tool.ToolCall;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** OpenEnv's own client, as it is, against the server; needs a Python that has it. */
class OpenEnvClientTest {
    private static final String PYTHON = "CODEGYM_OPENENV_PYTHON";
    private static final Path SCRIPTS = Path.of("src", "test", "clients", "openenv");
    private static final int EPISODES = 100;
    private static final int MINUTES = 5;

    @TempDir
    Path folder;

    @BeforeEach
    void needsTheClient() {
        String python = System.getenv(PYTHON);
        assumeTrue(
                python != null && !python.isBlank(),
                PYTHON
                        + " is not set: it names a Python that has OpenEnv's client (src/test/clients/openenv/install.sh makes one)");
        assumeTrue(Files.exists(SCRIPTS.resolve("play.py")), SCRIPTS.resolve("play.py") + " is missing");
    }

    private String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getenv(PYTHON)));
        command.addAll(List.of(arguments));
        File output = Files.createTempFile(folder, "output", ".txt").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output);
        builder.environment().put("NO_PROXY", "127.0.0.1");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                    .as("ends in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }
        String told = Files.readString(output.toPath());
        assertThat(process.exitValue()).as(told).isZero();
        return told;
    }

    private static JsonNode lastLine(String output) {
        String[] lines = output.strip().split("\n");
        return JsonMapper.shared().readTree(lines[lines.length - 1]);
    }

    private Path calls() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int seed = 0; seed < EPISODES; seed++) {
            String environment =
                    TestLibrary.id(seed % TestLibrary.library().ids().size());
            ObjectNode line = JsonNodeFactory.instance
                    .objectNode()
                    .put("env_id", environment)
                    .put("seed", seed);
            ArrayNode calls = line.putArray("calls");
            for (ToolCall call : TestLibrary.winningCalls(environment, ResetOptions.of(seed))) {
                calls.addObject().put("tool_name", call.tool()).set("arguments", call.arguments());
            }
            lines.add(line.toString());
        }
        return Files.write(folder.resolve("calls.jsonl"), lines);
    }

    private static CodeGymServer serve(SessionOptions options) {
        return CodeGymServer.builder(TestLibrary.library())
                .port(0)
                .sessions(options)
                .start();
    }

    @Test
    void aHundredEpisodesOfTheSolversCallsAreRewarded1() throws Exception {
        try (CodeGymServer server = serve(SessionOptions.DEFAULT)) {
            String output = run(
                    SCRIPTS.resolve("play.py").toString(),
                    server.uri().toString(),
                    Integer.toString(EPISODES),
                    calls().toString());

            assertThat(lastLine(output).path("rewarded").asInt()).as(output).isEqualTo(EPISODES);
        }
    }

    @Test
    void theOneTooManyIsToldThatCapacityIsReached() throws Exception {
        SessionOptions two = SessionOptions.DEFAULT.withMaxSessions(2, 2).withWaiting(0, Duration.ofSeconds(1));
        try (CodeGymServer server = serve(two)) {
            String output =
                    run(SCRIPTS.resolve("capacity.py").toString(), server.uri().toString(), "2");

            assertThat(lastLine(output).path("again").asString()).as(output).isEqualTo("opened");
        }
    }

    @Test
    void validatePassesForAnEnvironmentsAddress() throws Exception {
        try (CodeGymServer server = serve(SessionOptions.DEFAULT)) {
            validates(server.uri() + "/env/" + TestLibrary.id(0));
        }
    }

    @Test
    void validatePassesForTheServer() throws Exception {
        try (CodeGymServer server = serve(SessionOptions.DEFAULT)) {
            int status = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(server.uri() + "/openapi.json"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            assumeTrue(status == 200, "the server has no /openapi.json of its own");
            validates(server.uri().toString());
        }
    }

    private void validates(String address) throws Exception {
        String output = run("-m", "openenv.cli", "validate", "--url", address);

        assertThat(output).contains("\"passed_count\": 6").contains("\"total_count\": 6");
    }
}
