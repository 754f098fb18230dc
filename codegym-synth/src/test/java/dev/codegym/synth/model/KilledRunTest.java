package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.synth.SynthesisListener;
import dev.codegym.synth.SynthesisOptions;
import dev.codegym.synth.SynthesisPipeline;
import dev.codegym.synth.SynthesisSummary;
import dev.codegym.verify.VerificationOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Online runs that are killed, and what the endpoint saw of them. */
class KilledRunTest {
    private static final int PROBLEMS = 8;

    /** One environment, one lot, three solvers of the good problem; an environment and a repair of each other. */
    private static final int NEEDED = 5 + 7 * 2;

    private static final ModelOptions FEW =
            ModelOptions.DEFAULT.withSolvers(3).withLots(1).withRepairs(1);

    @TempDir
    Path temporary;

    private Path file;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        file = temporary.resolve("problems.jsonl");
        out = temporary.resolve("library");
        ModelPipelineTest.problems(file, PROBLEMS);
    }

    /** Says what an answer of the author to such a prompt is; the bodies of requests tell no ids. */
    private static String answer(String body) {
        PromptTemplates prompts = PromptTemplates.standard(PromptLanguage.ENGLISH);
        String environment = prompts.environment(VanAnswers.problem("x")).get(1).text();
        if (body.contains(inJson(environment.substring(0, 60)))) {
            return body.contains("good-") ? VanAnswers.environment() : "I do not know.";
        }
        return body.contains("<tasks>\\n{") ? VanAnswers.tasks(1) : VanAnswers.solver();
    }

    private static String inJson(String text) {
        String quoted = tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static LoopbackServer.Answer answering(AtomicInteger answered) {
        return (request, socket) -> {
            LoopbackServer.text(answer(request.body())).to(request, socket);
            answered.incrementAndGet();
        };
    }

    private static SynthesisSummary run(Path file, Path out, LanguageModel model) {
        SynthesisOptions options = SynthesisOptions.DEFAULT
                .withThreads(2)
                .withVerification(VerificationOptions.DEFAULT.withFurtherInputs(10));
        return SynthesisPipeline.model(model, FEW, options, 4).run(file, out, SynthesisListener.NONE);
    }

    private static OpenAiEndpoint endpoint(String base) {
        return OpenAiEndpoint.open(EndpointOptions.of(base, "tiny").withConcurrency(4));
    }

    /** Lets a number of requests through, one at a time and each told of when its answer is recorded, and then none. */
    private static final class Few implements LanguageModel {
        private final LanguageModel model;
        private int left;

        Few(LanguageModel model, int left) {
            this.model = model;
            this.left = left;
        }

        @Override
        public String name() {
            return model.name();
        }

        @Override
        public synchronized ModelReply complete(ModelRequest request) {
            while (left == 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
            ModelReply reply = model.complete(request);
            left--;
            System.out.write('.');
            System.out.flush();
            return reply;
        }
    }

    /** The process that is killed: file, folder, endpoint, and how many requests it may send (-1: as many as it wants, at once). */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        int few = Integer.parseInt(arguments[3]);
        try (Recorder recorder = Recorder.open(SynthesisPipeline.exchanges(out), endpoint(arguments[2]));
                OneByOne model = new OneByOne(few < 0 ? recorder : new Few(recorder, few), 4)) {
            run(file, out, model);
        }
    }

    private Process start(String base, int requests) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRunTest.class.getName(),
                        file.toString(),
                        out.toString(),
                        base,
                        String.valueOf(requests))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void finish(String base) {
        try (Recorder recorder = Recorder.open(SynthesisPipeline.exchanges(out), endpoint(base));
                OneByOne model = new OneByOne(recorder, 4)) {
            SynthesisSummary summary = run(file, out, model);

            assertThat(summary.problems()).isEqualTo(PROBLEMS);
            assertThat(summary.verified()).isEqualTo(1);
        }
    }

    @Test
    void theServerSeesAsManyRequestsAsAreNeededHoweverOftenTheRunIsKilled() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        try (LoopbackServer server = new LoopbackServer(answering(answered))) {
            for (int requests : List.of(1, 6, 13)) {
                // a request whose id the recording holds is let through as well, without being sent
                Process run = start(server.base(), requests);
                for (int i = 0; i < requests; i++) {
                    assertThat(run.getInputStream().read()).isEqualTo('.');
                }
                run.destroyForcibly().waitFor();
            }
            finish(server.base());

            assertThat(server.requests).hasSize(NEEDED);
            assertThat(server.requests)
                    .extracting(LoopbackServer.Request::body)
                    .filteredOn(body -> !body.contains("good-"))
                    .isNotEmpty();
        }
    }

    @Test
    void whatWasOnItsWayWhenTheRunWasKilledIsAskedAgainAndNothingElse() throws Exception {
        AtomicInteger answered = new AtomicInteger();
        LoopbackServer.Answer answering = answering(answered);
        int seen;
        try (LoopbackServer server = new LoopbackServer(answering, answering, answering, (request, socket) -> {
            // from here on nobody gets an answer
            socket.getInputStream().read();
        })) {
            Process run = start(server.base(), -1);
            while (answered.get() < 3 || server.requests.size() < 3 + 4) {
                Thread.onSpinWait();
            }
            run.destroyForcibly().waitFor();
            seen = server.requests.size();
        }
        try (LoopbackServer server = new LoopbackServer(answering)) {
            finish(server.base());

            assertThat(answered).hasValue(NEEDED);
            assertThat(server.requests).hasSize(NEEDED - 3);
            assertThat(seen).isEqualTo(3 + 4);
        }
    }
}
