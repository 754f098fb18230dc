package dev.codegym.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.library.EnvironmentPackage;
import dev.codegym.synth.RawProblem;
import dev.codegym.synth.SynthesisResult;
import dev.codegym.synth.Synthesizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code codegym serve}, as a user calls it. */
class ServeCommandTest {
    private static final String QUESTION = """
            # Lower Tide

            A pole noted the height of the water each hour in `heights`. Return _the number of hours with lower water than the hour
            before_.

            **Example 1:**

            **Input:** heights = [3,1,1,0]

            **Output:** 2

            **Constraints:**

            *   `1 <= heights.length <= 1000`
            *   `0 <= heights[i] <= 90`
            """;
    private static final String SOLUTION = """
            public class Solution {
                public int lowerHours(int[] heights) {
                    int hours = 0;
                    for (int i = 1; i < heights.length; i++) {
                        if (heights[i] < heights[i - 1]) {
                            hours++;
                        }
                    }
                    return hours;
                }
            }
            """;
    private static final String TOKEN = "sixteen-characters-or-more";

    @TempDir
    static Path temporary;

    private static Path library;

    @TempDir
    private Path folder;

    record Run(int code, String out, String err) {}

    @BeforeAll
    static void synthesize() throws IOException {
        RawProblem problem = new RawProblem("tides", "lower/tide", QUESTION, SOLUTION, "java", "CC-BY-4.0");
        SynthesisResult.Verified made =
                (SynthesisResult.Verified) Synthesizer.programAnalysis().synthesize(problem);
        library = Files.createDirectory(temporary.resolve("library"));
        made.environmentPackage().write(library.resolve(EnvironmentPackage.fileName("lower/tide")));
    }

    private static Run run(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), texts);
        return new Run(code, out.toString(), err.toString());
    }

    /** A server that is asked to end by an interrupt. */
    private static final class Running implements AutoCloseable {
        private final CompletableFuture<Integer> code = new CompletableFuture<>();
        private final Thread thread;
        private final String line;

        Running(Object... arguments) throws IOException {
            PipedReader out = new PipedReader();
            PrintWriter written = new PrintWriter(new PipedWriter(out), true);
            AtomicReference<StringWriter> err = new AtomicReference<>(new StringWriter());
            String[] texts = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
            thread = new Thread(() -> {
                int result = Main.run(written, new PrintWriter(err.get(), true), texts);
                written.close();
                code.complete(result);
            });
            thread.start();
            String first = new BufferedReader(out).readLine();
            assertThat(first).as(err.get().toString()).isNotNull();
            line = first;
        }

        URI uri() {
            return URI.create(line.replaceFirst(".* at (http://[0-9.:]+).*", "$1"));
        }

        int get(String path, String token) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri().resolve(path));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            return HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }

        int end() throws Exception {
            thread.interrupt();
            return code.get(60, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }

    @Test
    void servesUntilItIsEndedAndTellsWhereInOneLine() throws Exception {
        try (Running server = new Running("serve", library, "--port", 0)) {
            assertThat(server.line).matches("Serving 1 environment at http://127\\.0\\.0\\.1:[0-9]+");
            assertThat(server.get("/health", "")).isEqualTo(200);
            assertThat(server.end()).isZero();
        }
    }

    @Test
    void takesEverySessionOptionAndAJournal() throws Exception {
        Path tokens = Files.writeString(folder.resolve("tokens"), "# ours\n\nlab " + TOKEN + "\n");
        Path journal = folder.resolve("journal");
        Object[] arguments = {
            "serve",
            library,
            "--port",
            0,
            "--token-file",
            tokens,
            "--journal",
            journal,
            "--max-sessions",
            9,
            "--max-sessions-per-client",
            3,
            "--max-waiting",
            2,
            "--wait-time",
            "5s",
            "--idle-time",
            "90s",
            "--max-age",
            "2h",
            "--grace-time",
            "500ms",
            "--isolation",
            "in_process",
            "--step-limit",
            40,
            "--allow-host",
            "a.example",
            "--allow-origin",
            "https://a.example,https://b.example",
            "--shutdown-time",
            "1s",
            "--journal-sync"
        };
        try (Running server = new Running(arguments)) {
            assertThat(server.line).endsWith(", 0 sessions brought back");
            Run second = run(arguments);
            assertThat(second.code()).isEqualTo(Main.USAGE);
            assertThat(second.err()).contains("the journal in " + journal + " is used by another server");
            assertThat(server.end()).isZero();
        }
        try (Running server = new Running(arguments)) {
            assertThat(server.end()).isZero();
        }
    }

    @Test
    void listensOnOtherAddressesOnlyWithATokenThatItAsksFor() throws Exception {
        Run refused = run("serve", library, "--host", "0.0.0.0", "--port", 0);
        assertThat(refused.code()).isEqualTo(Main.USAGE);
        assertThat(refused.err()).contains("host is 0.0.0.0, which others can reach: give a token");
    }

    @Test
    void doesNotWaitForADiskThatNothingIsWrittenTo() {
        Run refused = run("serve", library, "--journal-sync", "--port", 0);
        assertThat(refused.code()).isEqualTo(Main.USAGE);
        assertThat(refused.err()).contains("--journal-sync is given without --journal");
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = run("serve", library, "--port", taken.getLocalPort());
            assertThat(run.code()).isEqualTo(Main.USAGE);
            assertThat(run.err())
                    .contains("cannot listen on 127.0.0.1:" + taken.getLocalPort())
                    .contains("choose another port");
        }
    }

    @Test
    void saysThatThereIsNoLibrary() {
        Run run = run("serve", folder.resolve("nowhere"));
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains("nowhere");
    }

    @Test
    void saysThatThereIsNoTokenFile() {
        Run run = run("serve", library, "--token-file", folder.resolve("nowhere"));
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains("there is no token file " + folder.resolve("nowhere"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short-token | the token of 'client' has 11 characters: it must have at least 16",
                "a SECRET-SECRET-SECRET;a SECRET-SECRET-SECRE2 | tokens:2: client 'a' has a token already",
                "SECRET-SECRET-SECRET;SECRET-SECRET-SECRE2 | with several tokens, write a name before each",
                "a SECRET-SECRET-SECRET;b SECRET-SECRET-SECRET | tokens:2: the token of 'b' is another client's",
                "a b SECRET-SECRET-SECRET | tokens:1: there are 3 words: write NAME TOKEN",
                "# nothing | there is no token in"
            })
    void namesWhatIsWrongInATokenFileAndShowsNoToken(String lines, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("tokens"), lines.replace(';', '\n'));
        Run run = run("serve", library, "--port", 0, "--token-file", file);
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains(message).doesNotContain("SECRET-S").doesNotContain("short-token");
    }

    @ParameterizedTest
    @CsvSource({
        "--idle-time, soon, 'no length of time: write 90s, 30m or 24h'",
        "--idle-time, 0s, idleTime is PT0S: it must be positive",
        "--max-sessions, 0, maxSessions is 0: it must be at least 1",
        "--port, 70000, port is 70000: it must be from 0 to 65535",
        "--isolation, moon, moon"
    })
    void namesAValueThatIsWrong(String option, String value, String message) {
        Run run = run("serve", library, option, value);
        assertThat(run.code()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains(message);
    }
}
