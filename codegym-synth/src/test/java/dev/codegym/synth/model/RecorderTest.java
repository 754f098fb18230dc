package dev.codegym.synth.model;

import static dev.codegym.synth.model.ScriptedModel.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.synth.model.ModelException.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderTest {
    @TempDir
    Path temporary;

    private Path folder;
    private Path file;

    @BeforeEach
    void nameFolder() {
        folder = temporary.resolve("recording");
        file = folder.resolve("exchanges.jsonl");
    }

    private ScriptedModel record(String... ids) {
        ScriptedModel model = ScriptedModel.echo();
        try (Recorder recorder = Recorder.open(folder, model)) {
            for (String id : ids) {
                recorder.complete(request(id));
            }
        }
        return model;
    }

    @Test
    void asksNothingThatTheFolderHolds() {
        record("a", "b");

        ScriptedModel again = record("a", "c", "b", "c");

        assertThat(again.asked).containsExactly(request("c"));
        assertThat(Recorder.usage(folder)).isEqualTo(new Usage(21, 9));
    }

    @Test
    void givesTheSameReplyAsTheModel() {
        record("a");

        try (Replay replay = Replay.open(folder)) {
            assertThat(replay.name()).isEqualTo("tiny");
            assertThat(replay.complete(request("a"))).isEqualTo(ScriptedModel.reply("answer to a"));
        }
    }

    @Test
    void keepsTextsOfEveryKind() {
        List<String> texts = List.of("line\nbreak\r\n", "\u0000\u2028\"\\", "你好 \uD83D\uDE00", "", " ");
        ScriptedModel model =
                new ScriptedModel(request -> ScriptedModel.reply(request.id().substring(1)));

        try (Recorder recorder = Recorder.open(folder, model)) {
            texts.forEach(text -> recorder.complete(request("x" + text)));
        }

        try (Replay replay = Replay.open(folder)) {
            assertThat(texts)
                    .allSatisfy(text ->
                            assertThat(replay.complete(request("x" + text))).isEqualTo(ScriptedModel.reply(text)));
        }
    }

    @Test
    void goesOnWhereverTheFileWasCutOff() throws IOException {
        record("a", "b");
        byte[] whole = Files.readAllBytes(file);
        // The first line at each byte, the others at some: each try waits for the disk.
        for (int length = 0; length < whole.length; length += length < 80 ? 1 : 11) {
            Files.write(file, Arrays.copyOf(whole, length));

            ScriptedModel again = record("a", "b", "c");

            long wholeLines =
                    new String(whole, 0, length, StandardCharsets.UTF_8).lines().count();
            assertThat(again.asked.size())
                    .as("asked after a cut at %s", length)
                    .isLessThanOrEqualTo(length == 0 ? 3 : (int) (5 - wholeLines));
            assertThat(Files.readAllLines(file))
                    .as("lines after a cut at %s", length)
                    .hasSize(4);
            assertThat(record("a", "b", "c").asked).isEmpty();
        }
    }

    @Test
    void takesALastLineThatNoLineFeedEnds() throws IOException {
        record("a");
        Files.writeString(file, Files.readString(file).strip());

        assertThat(record("a", "b").asked).containsExactly(request("b"));
        assertThat(record("a", "b").asked).isEmpty();
    }

    @Test
    void namesALineThatIsDamaged() throws IOException {
        record("a", "b");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.set(1, lines.get(1).substring(1));
        Files.write(file, lines);

        assertThatThrownBy(() -> record("a"))
                .isInstanceOf(CodeGymException.class)
                .hasMessageStartingWith(file + ", line 2 is not JSON");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"key\":\"abc\",\"reply\":{}}",
                "{\"key\":\"0123456789abcdef0123456789abcdef\"}",
                "[]",
                "3"
            })
    void namesALineThatIsNoExchange(String line) throws IOException {
        record("a");
        Files.writeString(file, Files.readString(file) + line + "\n");

        assertThatThrownBy(() -> Replay.open(folder))
                .isInstanceOf(CodeGymException.class)
                .hasMessageStartingWith(file + ", line 3 is no exchange");
    }

    @ParameterizedTest
    @EnumSource
    void keepsFailuresThatWerePaidForAndNoOthers(Kind kind) {
        ScriptedModel failing = new ScriptedModel(request -> {
            throw new ModelException(kind, "of no use", new Usage(5, 1), null);
        });
        try (Recorder recorder = Recorder.open(folder, failing)) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> recorder.complete(request("a")))
                        .isInstanceOfSatisfying(
                                ModelException.class, e -> assertThat(e.kind()).isEqualTo(kind))
                        .hasMessage("of no use");
            }
        }

        boolean paid = kind == Kind.EMPTY || kind == Kind.TOO_LONG;
        assertThat(failing.asked).hasSize(paid ? 1 : 2);
        assertThat(Recorder.usage(folder)).isEqualTo(paid ? new Usage(5, 1) : Usage.NONE);
    }

    @Test
    void asksOnceWhereManyThreadsAskTheSame() throws InterruptedException {
        CountDownLatch asking = new CountDownLatch(4);
        ScriptedModel model = new ScriptedModel(request -> ScriptedModel.reply("x"));
        List<Thread> threads = new ArrayList<>();
        try (Recorder recorder = Recorder.open(folder, model)) {
            for (int i = 0; i < 4; i++) {
                Thread thread = new Thread(() -> {
                    asking.countDown();
                    recorder.complete(request("a"));
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }

        assertThat(model.asked).hasSize(1);
    }

    @Test
    void keepsTheAnswerOfAThreadThatWasInterrupted() throws InterruptedException {
        ScriptedModel model = new ScriptedModel(request -> {
            Thread.currentThread().interrupt();
            return ScriptedModel.reply("just in time");
        });
        AtomicReference<Object> seen = new AtomicReference<>();
        try (Recorder recorder = Recorder.open(folder, model)) {
            Thread thread = new Thread(() -> seen.set(recorder.complete(request("a"))));
            thread.start();
            thread.join();

            assertThat(seen.get()).isEqualTo(ScriptedModel.reply("just in time"));
            assertThat(recorder.complete(request("a"))).isEqualTo(ScriptedModel.reply("just in time"));
        }
        assertThat(record("a").asked).isEmpty();
    }

    @Test
    void refusesAFolderThatIsBeingRecordedTo() {
        try (Recorder recorder = Recorder.open(folder, ScriptedModel.echo())) {
            assertThat(recorder.size()).isZero();
            assertThatThrownBy(() -> record("a"))
                    .hasMessage(folder + " is being recorded to by another run: end that one, or use another folder");
        }
        assertThat(record("a").asked).hasSize(1);
    }

    @Test
    void refusesAFolderOfAnotherModel() {
        record("a");

        assertThatThrownBy(() -> BatchModel.open(folder, ChatFields.of("large")))
                .hasMessage(file + " is a recording of the model tiny, not of large: use another folder");
        assertThat(record("a").asked).isEmpty();
    }

    @Test
    void tellsWhyARequestIsUnknown() {
        record("a");
        ModelRequest other = request("a").withMaxTokens(1);

        try (Replay replay = Replay.open(folder)) {
            assertThatThrownBy(() -> replay.complete(request("b")))
                    .hasMessage("the recording in " + folder + " has no answer to request b (key "
                            + request("b").key() + ", of 1 exchanges): record it first");
            assertThatThrownBy(() -> replay.complete(other))
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN_REQUEST))
                    .hasMessageContaining("it was recorded with another text or other settings");
        }
    }

    @Test
    void playsBackByIdWhateverThePromptSays() {
        record("a");

        try (Replay replay = Replay.byId(folder)) {
            assertThat(replay.complete(ModelRequest.of("a", List.of(Message.user("in other words")))))
                    .isEqualTo(ScriptedModel.reply("answer to a"));
        }
    }

    @Test
    void tellsWhereNoRecordingIs() throws IOException {
        assertThatThrownBy(() -> Replay.open(folder))
                .hasMessage(folder + " holds no recording: there must be a file exchanges.jsonl in it");
        Files.createDirectories(folder);
        Files.createFile(file);
        assertThatThrownBy(() -> Replay.open(folder)).hasMessage(file + " is empty: nothing was recorded");
    }

    /**
     * The process is killed while its eighth request waits for an answer. That one was not answered, so it is asked again; each other is
     * asked once.
     */
    @Test
    void asksNothingTwiceAfterTheProcessWasKilled() throws Exception {
        AtomicReference<Process> process = new AtomicReference<>();
        CountDownLatch started = new CountDownLatch(1);
        Map<String, Integer> answered = new ConcurrentHashMap<>();
        CountDownLatch killed = new CountDownLatch(1);
        try (LoopbackServer server = new LoopbackServer((request, socket) -> {
            if (answered.size() == 7 && killed.getCount() > 0) {
                started.await();
                process.get().destroyForcibly();
                killed.countDown();
                return;
            }
            answered.merge(request.body(), 1, Integer::sum);
            LoopbackServer.text("fine").to(request, socket);
        })) {
            process.set(child(server));
            started.countDown();
            assertThat(process.get().waitFor())
                    .as("exit code of the killed run")
                    .isNotZero();
            assertThat(killed.await(0, TimeUnit.SECONDS)).isTrue();

            assertThat(child(server).waitFor()).as("exit code of the rerun").isZero();

            assertThat(answered).hasSize(RecordingRun.REQUESTS);
            assertThat(answered.values()).containsOnly(1);
            assertThat(server.requests).hasSize(RecordingRun.REQUESTS + 1);
        }
    }

    private Process child(LoopbackServer server) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingRun.class.getName(),
                        server.base(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("child.txt").toFile())
                .start();
    }

    /** A run in a process of its own. */
    static final class RecordingRun {
        static final int REQUESTS = 12;

        private RecordingRun() {}

        public static void main(String[] arguments) {
            OpenAiEndpoint endpoint = OpenAiEndpoint.open(EndpointOptions.of(arguments[0], "tiny"));
            try (Recorder recorder = Recorder.open(Path.of(arguments[1]), endpoint)) {
                for (int i = 0; i < REQUESTS; i++) {
                    recorder.complete(request(String.format(Locale.ROOT, "problem-%02d", i)));
                }
            }
        }
    }
}
