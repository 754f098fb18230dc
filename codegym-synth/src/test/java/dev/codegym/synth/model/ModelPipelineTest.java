package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.synth.Rejection;
import dev.codegym.synth.SynthesisListener;
import dev.codegym.synth.SynthesisOptions;
import dev.codegym.synth.SynthesisPipeline;
import dev.codegym.synth.SynthesisSummary;
import dev.codegym.verify.VerificationOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ModelPipelineTest {
    private static final ModelOptions FEW =
            ModelOptions.DEFAULT.withSolvers(3).withLots(1).withRepairs(1);
    private static final SynthesisOptions OPTIONS =
            SynthesisOptions.DEFAULT.withThreads(2).withVerification(VerificationOptions.DEFAULT.withFurtherInputs(10));

    @TempDir
    Path temporary;

    private Path file;
    private Path out;

    @BeforeEach
    void name() {
        file = temporary.resolve("problems.jsonl");
        out = temporary.resolve("library");
    }

    /** A file of problems; every hundredth is one that the model can do. */
    static void problems(Path file, int count) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            ObjectNode line = JsonMapper.shared().createObjectNode();
            line.put("question_id", (i % 100 == 7 ? "good-" : "odd-") + i);
            String id = line.path("question_id").asString("");
            // the body of a request tells no id: what a server must know stands in the statement
            line.put("question", VanAnswers.problem("van").question() + "\nThis is " + id + ".\n");
            line.put("solution", VanAnswers.problem("van").solution());
            text.append(line.put("language", "python")).append('\n');
        }
        Files.writeString(file, text);
    }

    /** Right answers for some problems; for others none that can be read, a third of which are mended into something else of no use. */
    static String answer(ModelRequest request) {
        return request.id().startsWith("good")
                ? VanAnswers.right(request)
                : "I am sorry, this is beyond me: " + request.id();
    }

    /** What a run told. */
    private static final class Told implements SynthesisListener {
        final List<String> postponed = new ArrayList<>();
        final Set<String> decided = new HashSet<>();

        @Override
        public void verified(long line, String id) {
            decided.add(id);
        }

        @Override
        public void rejected(Rejection rejection) {
            decided.add(rejection.id());
        }

        @Override
        public void postponed(long line, String id, String why) {
            postponed.add(why);
        }
    }

    private SynthesisSummary run(LanguageModel model, SynthesisListener listener) {
        return SynthesisPipeline.model(model, FEW, OPTIONS, 4).run(file, out, listener);
    }

    @Test
    void aThousandProblemsGoThroughBatchesThatComeBackShuffledIncompleteAndWithErrors() throws IOException {
        problems(file, 1000);
        Path requests = temporary.resolve("batch.jsonl");
        Path results = temporary.resolve("results.jsonl");
        Set<String> answered = new HashSet<>();
        Random random = new Random(3);
        Told told = new Told();
        SynthesisSummary summary = null;
        int passes = 0;
        List<Integer> exported = new ArrayList<>();
        while (summary == null || summary.problems() < 1000) {
            assertThat(passes++).as("passes").isLessThan(15);
            try (BatchModel batch = BatchModel.open(SynthesisPipeline.exchanges(out), ChatFields.of("tiny"))) {
                if (Files.exists(results)) {
                    batch.importResults(results);
                }
                summary = run(batch, told);
                List<String> pending = batch.pending();
                exported.add(pending.size());
                assertThat(Collections.disjoint(pending, answered))
                        .as("none is asked again")
                        .isTrue();
                batch.export(requests);
                if (!pending.isEmpty()) {
                    answer(requests, results, pending, answered, random);
                }
            }
        }

        assertThat(exported.get(0)).isEqualTo(1000);
        assertThat(exported.get(1)).isGreaterThan(850 + 5 * 3);
        assertThat(told.decided).hasSize(1000);
        assertThat(summary.verified()).isEqualTo(10);
        assertThat(summary.checks()).containsOnlyKeys("UNREADABLE").containsEntry("UNREADABLE", 990L);
        // environment, one lot and three solvers of each good one; environment and one repair of each other
        assertThat(answered).hasSize(10 * 5 + 990 * 2);
        try (EnvironmentLibrary library = EnvironmentLibrary.open(out)) {
            assertThat(library.ids()).hasSize(10);
        }
    }

    /** Runs a batch: results in any order, a tenth of them missing, and one in twenty failed on the way. */
    private static void answer(Path requests, Path results, List<String> ids, Set<String> answered, Random random)
            throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> asked = Files.readAllLines(requests);
        assertThat(asked).hasSize(ids.size());
        for (int i = 0; i < asked.size(); i++) {
            JsonNode request = JsonMapper.shared().readTree(asked.get(i));
            ObjectNode line = JsonMapper.shared().createObjectNode();
            line.set("custom_id", request.path("custom_id"));
            int chance = random.nextInt(100);
            if (chance < 10) {
                continue;
            }
            ObjectNode response = line.putObject("response").put("status_code", chance < 15 ? 500 : 200);
            if (chance < 15) {
                response.putObject("body").putObject("error").put("message", "broke down");
            } else {
                ModelRequest what = ModelRequest.of(ids.get(i), List.of(Message.user("")));
                response.set("body", JsonMapper.shared().readTree(LoopbackServer.completion(answer(what))));
                answered.add(ids.get(i));
            }
            lines.add(line.toString());
        }
        Collections.shuffle(lines, random);
        Files.write(results, lines, StandardCharsets.UTF_8);
    }

    @Test
    void theSameRepliesGiveTheSameLibraryOnlineAndFromARecordingHoweverManyAreUnderWay() throws IOException {
        problems(file, 60);
        Path recording = temporary.resolve("recording");
        try (Recorder recorder = Recorder.open(recording, VanAnswers.model(ModelPipelineTest::answer));
                OneByOne model = new OneByOne(recorder, 5)) {
            run(model, SynthesisListener.NONE);
        }
        TreeMap<String, byte[]> online = contents();
        out = temporary.resolve("again");
        try (Replay replay = Replay.open(recording);
                OneByOne model = new OneByOne(replay, 1)) {
            SynthesisPipeline.model(model, FEW, OPTIONS.withThreads(1), 1).run(file, out, SynthesisListener.NONE);
        }

        assertThat(contents()).usingRecursiveComparison().isEqualTo(online);
        assertThat(online).hasSizeGreaterThan(3);
    }

    private TreeMap<String, byte[]> contents() throws IOException {
        TreeMap<String, byte[]> contents = new TreeMap<>();
        try (var files = Files.list(out)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                String name = each.getFileName().toString();
                if (!name.equals("summary.json")) {
                    contents.put(name, Files.readAllBytes(each));
                }
            }
        }
        return contents;
    }

    @Test
    void aSpentBudgetEndsTheRunAndALargerOneGoesOnWithoutAskingAgain() throws IOException {
        problems(file, 60);
        ScriptedModel counted = VanAnswers.model(ModelPipelineTest::answer);
        Path exchanges = SynthesisPipeline.exchanges(out);
        Told told = new Told();
        int runs = 0;
        long done = 0;
        for (long budget = 400; done < 60; budget += 400) {
            Usage before = Recorder.usage(exchanges);
            try (Recorder recorder = Recorder.open(exchanges, TokenBudget.of(counted, budget, before));
                    OneByOne model = new OneByOne(recorder, 2)) {
                done = run(model, told).problems();
            }
            assertThat(runs++).isLessThan(10);
        }

        assertThat(runs).isGreaterThan(2);
        assertThat(told.postponed).anySatisfy(why -> assertThat(why).contains("tokens are spent"));
        assertThat(told.decided).hasSize(60);
        assertThat(counted.asked).hasSize(5 + 59 * 2);
    }

    @Test
    void anEndpointThatIsDownEndsTheRunAfterOneFailureAndRejectsNothing() throws IOException {
        problems(file, 300);
        AtomicInteger asked = new AtomicInteger();
        Told told = new Told();

        SynthesisSummary summary = run(
                new ScriptedModel(request -> {
                    asked.incrementAndGet();
                    throw new ModelException(ModelException.Kind.UNREACHABLE, "nobody there");
                }),
                told);

        assertThat(summary.problems()).isZero();
        assertThat(told.decided).isEmpty();
        assertThat(told.postponed).contains("nobody there");
        assertThat(asked.get()).isLessThanOrEqualTo(4);
    }
}
