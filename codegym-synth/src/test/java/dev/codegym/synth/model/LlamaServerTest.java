package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codegym.synth.Rejection;
import dev.codegym.synth.SynthesisListener;
import dev.codegym.synth.SynthesisOptions;
import dev.codegym.synth.SynthesisPipeline;
import dev.codegym.synth.model.ModelException.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Against a server that is not ours: llama.cpp's, with a model of random weights. Skipped where the environment variable {@code
 * LLAMA_SERVER} names no such program; {@code src/test/llama/install.sh} has one.
 */
class LlamaServerTest {
    private static final String PROGRAM = System.getenv().getOrDefault("LLAMA_SERVER", "");
    private static final String KEY = "sk-for-this-test-only";

    @TempDir
    static Path temporary;

    private static Process server;
    private static String base;
    private static final BlockingQueue<String> LOG = new LinkedBlockingQueue<>();

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(
                !PROGRAM.isEmpty() && Files.isExecutable(Path.of(PROGRAM)),
                "skipped: LLAMA_SERVER names no program; codegym-synth/src/test/llama/install.sh gets one");
        Path model = temporary.resolve("tiny.gguf");
        TinyModel.write(model);
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        base = "http://127.0.0.1:" + port + "/v1";
        server = new ProcessBuilder(
                        PROGRAM,
                        "-m",
                        model.toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "--api-key",
                        KEY,
                        "-t",
                        "1",
                        "-np",
                        "2",
                        "-c",
                        "65536",
                        "--no-webui")
                .redirectErrorStream(true)
                .start();
        Thread reader = new Thread(() -> {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
                lines.lines().forEach(LOG::add);
            } catch (IOException | UncheckedIOException expected) {
                // the server was ended
            }
        });
        reader.setDaemon(true);
        reader.start();
        // The first request waits for the server: no connection at first, then 503 while the model is loaded.
        endpoint(KEY, 40).complete(request("first").withMaxTokens(1));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (server != null) {
            server.destroy();
            server.waitFor();
        }
    }

    private static OpenAiEndpoint endpoint(String key, int tries, String... ignoreEnd) {
        ChatFields fields = ChatFields.of("tiny");
        if (ignoreEnd.length > 0) {
            fields = fields.withExtra(JsonMapper.shared().createObjectNode().put("ignore_eos", true));
        }
        Surroundings real = Surroundings.real();
        return OpenAiEndpoint.open(
                EndpointOptions.of(base, "tiny").withFields(fields).withTries(tries, Duration.ofMillis(500)),
                new Surroundings(real.clock(), real.sleeper(), real.chance(), name -> key));
    }

    private static ModelRequest request(String id) {
        return ModelRequest.of(id, List.of(Message.system("Be brief."), Message.user("Say hello.")))
                .withMaxTokens(40)
                .withTemperature(1)
                .withSeed(3);
    }

    @Test
    void answersWithSeveralCompletionsAndUsage() {
        ModelReply reply =
                endpoint(KEY, 1, "ignore_eos").complete(request("several").withN(2));

        assertThat(reply.completions()).hasSize(2).allSatisfy(one -> {
            assertThat(one.text()).isNotEmpty();
            assertThat(one.isCut()).isTrue();
        });
        assertThat(reply.usage().promptTokens()).isGreaterThan(20);
        assertThat(reply.usage().completionTokens()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void playsBackWhatItSaid() {
        Path folder = temporary.resolve("recording");
        ModelReply said;
        OpenAiEndpoint endpoint = endpoint(KEY, 1, "ignore_eos");
        try (Recorder recorder = Recorder.open(folder, endpoint);
                OneByOne model = new OneByOne(recorder, 2)) {
            said = model.complete(request("noise").withN(6));
            assertThat(model.complete(request("noise").withN(6))).isEqualTo(said);
        }

        assertThat(endpoint.traffic().sent()).isEqualTo(6);
        try (Replay replay = Replay.open(folder);
                OneByOne model = new OneByOne(replay, 1)) {
            assertThat(model.complete(request("noise").withN(6))).isEqualTo(said);
        }
    }

    @Test
    void randomTextThroughTheWholePipelineGivesFindings() throws IOException {
        Path file = temporary.resolve("problems.jsonl");
        ModelPipelineTest.problems(file, 4);
        ModelOptions few =
                ModelOptions.DEFAULT.withSolvers(2).withLots(1).withRepairs(1).withMaxTokens(80);
        List<Rejection> rejections = new ArrayList<>();
        Path out = temporary.resolve("library");
        try (Recorder recorder = Recorder.open(SynthesisPipeline.exchanges(out), endpoint(KEY, 3));
                OneByOne model = new OneByOne(recorder, 2)) {
            SynthesisPipeline.model(model, few, SynthesisOptions.DEFAULT, 2).run(file, out, new SynthesisListener() {
                @Override
                public void rejected(Rejection rejection) {
                    rejections.add(rejection);
                }
            });

            assertThat(recorder.size()).isEqualTo(4 * 2);
        }
        assertThat(rejections)
                .hasSize(4)
                .allSatisfy(rejection -> assertThat(rejection.findings())
                        .hasSize(2)
                        .extracting(Rejection.FailedCheck::check)
                        .containsOnly("UNREADABLE"));
    }

    @Test
    void refusesAWrongKey() {
        ModelException failure = catchThrowableOfType(
                ModelException.class, () -> endpoint("sk-another-key", 3).complete(request("key")));

        assertThat(failure.kind()).isEqualTo(Kind.DENIED);
        assertThat(failure)
                .hasMessageStartingWith(base + ", request key: 401 ")
                .hasMessageEndingWith("(key from OPENAI_API_KEY)")
                .hasMessageNotContaining("sk-another-key");
    }

    @Test
    void refusesAPromptBeyondItsContext() {
        ModelRequest tooLong = ModelRequest.of("context", List.of(Message.user("x".repeat(80_000))))
                .withMaxTokens(5);

        ModelException failure = catchThrowableOfType(
                ModelException.class, () -> endpoint(KEY, 3).complete(tooLong));

        assertThat(failure.kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure)
                .hasMessageStartingWith(base + ", request context: 400 ")
                .hasMessageContaining("context");
    }

    @Test
    void stopsWorkingForAThreadThatWasInterrupted() throws Exception {
        LOG.clear();
        CompletableFuture<Kind> seen = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                endpoint(KEY, 1, "ignore_eos").complete(request("long").withMaxTokens(16_000));
            } catch (ModelException e) {
                seen.complete(e.kind());
            }
        });
        thread.start();
        awaitLog("processing task");

        thread.interrupt();

        assertThat(seen.get(60, TimeUnit.SECONDS)).isEqualTo(Kind.CANCELLED);
        awaitLog("cancel task");
    }

    private static void awaitLog(String words) throws InterruptedException {
        String line;
        do {
            line = LOG.poll(60, TimeUnit.SECONDS);
            assertThat(line).as("a line of the server's log with \"%s\"", words).isNotNull();
        } while (!line.contains(words));
    }
}
