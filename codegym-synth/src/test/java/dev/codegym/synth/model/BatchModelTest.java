package dev.codegym.synth.model;

import static dev.codegym.synth.model.ScriptedModel.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.synth.model.ModelException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchModelTest {
    private static final ChatFields FIELDS = ChatFields.of("tiny");
    private static final int PROBLEMS = 1_000;

    @TempDir
    Path temporary;

    private Path folder;
    private Path out;
    private Path in;

    @BeforeEach
    void nameFiles() {
        folder = temporary.resolve("batch");
        out = temporary.resolve("out.jsonl");
        in = temporary.resolve("in.jsonl");
    }

    @Test
    void losesNothingOfABatchThatComesBackShuffledIncompleteAndWithFailures() throws IOException {
        List<String> missing = new ArrayList<>();
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            assertThat(answered(model)).isEmpty();
            assertThat(model.export(out)).containsExactly(out);
        }
        List<String> results = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(out)) {
            String id = JsonMapper.shared().readTree(line).path("custom_id").stringValue();
            boolean isMissing = number % 10 == 3;
            boolean hasFailed = number % 20 == 4;
            if (!isMissing) {
                results.add(hasFailed ? failed(id, number) : result(id, 200, LoopbackServer.completion("fine")));
            }
            if (isMissing || hasFailed) {
                missing.add(id);
            }
            number++;
        }
        Collections.shuffle(results, new Random(1));
        Files.write(in, results);

        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            BatchImport brought = model.importResults(in);

            assertThat(brought.answered()).isEqualTo(850);
            assertThat(brought.failed()).isEqualTo(50);
            assertThat(brought.problems()).hasSize(50);
            assertThat(answered(model)).hasSize(850);
            assertThat(model.pending()).hasSize(150);
            assertThat(model.export(out)).containsExactly(out);
            assertThat(ids(out)).hasSize(150).containsExactlyInAnyOrderElementsOf(missing);
        }
        Files.write(
                in,
                missing.stream()
                        .map(id -> result(id, 200, LoopbackServer.completion("late")))
                        .toList());
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            model.importResults(in);
            assertThat(answered(model)).hasSize(PROBLEMS);
            assertThat(model.export(out)).isEmpty();
        }
    }

    private static String failed(String id, int number) {
        return number % 40 == 4
                ? result(id, 500, "{\"error\": {\"message\": \"out of memory\"}}")
                : "{\"id\": \"r\", \"custom_id\": \"" + id
                        + "\", \"response\": null, \"error\": {\"code\": \"batch_expired\", \"message\": \"too late\"}}";
    }

    private static String result(String id, int status, String body) {
        return "{\"id\": \"r\", \"custom_id\": \"" + id + "\", \"response\": {\"status_code\": " + status
                + ", \"request_id\": \"q\", \"body\": " + body + "}, \"error\": null}";
    }

    /** The problems whose answer is there. */
    private static List<Integer> answered(BatchModel model) {
        List<Integer> answered = new ArrayList<>();
        for (int i = 0; i < PROBLEMS; i++) {
            try {
                model.complete(request("problem-" + i));
                answered.add(i);
            } catch (ModelException e) {
                assertThat(e.kind()).isEqualTo(Kind.PENDING);
            }
        }
        return answered;
    }

    private static List<String> ids(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line ->
                        JsonMapper.shared().readTree(line).path("custom_id").stringValue())
                .toList();
    }

    @Test
    void writesTheLinesThatBatchRunnersRead() throws IOException {
        ModelRequest request = request("a").withTemperature(0.5);
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            takeDown(model, request);
            model.export(out);
        }

        JsonNode line = JsonMapper.shared().readTree(Files.readString(out));
        JsonNode expected = JsonMapper.shared().readTree("""
                        {"custom_id": "codegym-%s", "method": "POST", "url": "/v1/chat/completions", "body": {"model": "tiny",
                        "messages": [{"role": "user", "content": "What is a?"}], "max_tokens": 4096, "temperature": 0.5}}""".formatted(request.key()));
        assertThat(line).isEqualTo(expected);
    }

    @Test
    void asksOnlyForTheCompletionsThatAreMissing() throws IOException {
        ModelRequest request = request("a").withN(3);
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            takeDown(model, request);
            model.export(out);
            List<String> ids = ids(out);
            Files.writeString(in, result(ids.get(1), 200, LoopbackServer.completion("second")));
            model.importResults(in);

            assertThatThrownBy(() -> model.complete(request))
                    .hasMessage(
                            "request a waits for 2 of 3 completions: export the batch, run it, and import its results");
            assertThat(model.pending()).containsExactly("a#0", "a#2");

            Files.writeString(
                    in,
                    result(ids.get(2), 200, LoopbackServer.completion("third")) + "\n"
                            + result(ids.get(0), 400, "{\"error\": {\"message\": \"no\"}}"));
            assertThat(model.importResults(in))
                    .isEqualTo(
                            new BatchImport(1, 0, 0, 1, 0, List.of(in + ", line 2 (" + ids.get(0) + ") 400 \"no\"")));
            assertThat(model.complete(request).completions())
                    .extracting(Completion::text)
                    .containsExactly("second", "third");
            assertThat(model.pending()).isEmpty();
        }
    }

    @Test
    void failsWithTheReasonWhereAllCompletionsWereRefused() throws IOException {
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            takeDown(model, request("a"));
            model.export(out);
            Files.writeString(in, result(ids(out).get(0), 400, "{\"error\": {\"message\": \"prompt is too long\"}}"));
            model.importResults(in);

            assertThatThrownBy(() -> model.complete(request("a")))
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED))
                    .hasMessage("400 \"prompt is too long\"");
        }
    }

    @Test
    void readsAnErrorBesideAResponseWithoutBody() throws IOException {
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            takeDown(model, request("a"));
            model.export(out);
            Files.writeString(in, """
                    {"id": "vllm-1", "custom_id": "%s", "response": {"status_code": 400, "request_id": "r", "body": null}, \
                    "error": {"error": {"message": "no such model", "type": "BadRequestError", "code": 400}}}""".formatted(ids(out).get(0)));

            assertThat(model.importResults(in).problems())
                    .singleElement()
                    .asString()
                    .endsWith(" 400 \"no such model\"");
        }
    }

    @Test
    void namesLinesThatAreNoResults() throws IOException {
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            takeDown(model, request("a"));
            model.export(out);
            String good = result(ids(out).get(0), 200, LoopbackServer.completion("fine"));
            Files.writeString(
                    in,
                    "\n" + result("request-1", 200, "{}") + "\n" + good + "\n" + good + "\n" + good.substring(0, 50));

            BatchImport brought = model.importResults(in);

            assertThat(brought.answered()).isEqualTo(1);
            assertThat(brought.known()).isEqualTo(1);
            assertThat(brought.unreadable()).isEqualTo(2);
            assertThat(brought.problems())
                    .containsExactly(
                            in
                                    + ", line 2 has custom_id \"request-1\", which is none of ours: they are codegym- and 32 hexadecimal digits",
                            in + ", line 5 is not JSON (cut off?)");
        }
    }

    @Test
    void writesTheSameFileInWhateverOrderRequestsCome() throws IOException {
        List<ModelRequest> requests = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            requests.add(request("problem-" + i));
        }
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            requests.forEach(request -> takeDown(model, request));
            model.export(out);
        }
        Path other = temporary.resolve("other.jsonl");
        Collections.shuffle(requests, new Random(2));
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            requests.forEach(request -> takeDown(model, request));
            model.export(other);
        }

        assertThat(other).hasSameTextualContentAs(out);
    }

    @Test
    void splitsWhatIsTooMuchForOneFile() throws IOException {
        try (BatchModel model = BatchModel.open(folder, FIELDS, 4)) {
            for (int i = 0; i < 10; i++) {
                takeDown(model, request("problem-" + i));
            }

            List<Path> files = model.export(out);

            assertThat(files).containsExactly(out, temporary.resolve("out-2.jsonl"), temporary.resolve("out-3.jsonl"));
            TreeSet<String> all = new TreeSet<>();
            for (Path file : files) {
                all.addAll(ids(file));
            }
            assertThat(all).hasSize(10);
        }
    }

    @Test
    void leavesAFolderThatAnEndpointGoesOnWith() throws IOException {
        ModelRequest request = request("a").withN(3);
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            takeDown(model, request);
            model.export(out);
            Files.writeString(in, result(ids(out).get(1), 200, LoopbackServer.completion("by batch")));
            model.importResults(in);
        }
        ScriptedModel online = ScriptedModel.echo();

        try (Recorder recorder = Recorder.open(folder, online);
                OneByOne model = new OneByOne(recorder, 1)) {
            assertThat(model.complete(request).completions())
                    .extracting(Completion::text)
                    .containsExactly("answer to a#0", "by batch", "answer to a#2");
        }
        assertThat(online.asked).hasSize(2);
    }

    @Test
    void exportsWhatIsMissingOfAnEarlierExport() throws IOException {
        Path rest = temporary.resolve("rest.jsonl");
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            takeDown(model, request("a").withN(3));
            model.export(out);
        }
        List<String> lines = Files.readAllLines(out);
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            Files.writeString(in, result(ids(out).get(1), 200, LoopbackServer.completion("fine")));
            model.importResults(in);

            assertThat(model.exportMissing(out, rest)).isEqualTo(2);
        }
        assertThat(Files.readAllLines(rest)).containsExactly(lines.get(0), lines.get(2));
    }

    @Test
    void tellsThatAFileIsNoExport() throws IOException {
        Files.writeString(in, "{\"custom_id\": \"mine\"}");
        try (BatchModel model = BatchModel.open(folder, FIELDS)) {
            assertThatThrownBy(() -> model.exportMissing(in, out))
                    .hasMessageStartingWith(in + " is no export of a batch");
            assertThatThrownBy(() -> model.importResults(temporary.resolve("none.jsonl")))
                    .hasMessageContaining("batch results " + temporary.resolve("none.jsonl") + " cannot be read");
        }
    }

    private static void takeDown(BatchModel model, ModelRequest request) {
        assertThatThrownBy(() -> model.complete(request))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PENDING));
    }
}
