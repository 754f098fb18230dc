package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codegym.library.EnvironmentPackage;
import dev.codegym.synth.RawProblem;
import dev.codegym.synth.SynthesisResult;
import dev.codegym.synth.Synthesizer;
import dev.codegym.task.Task;
import dev.codegym.verify.Finding;
import dev.codegym.verify.Verdict;
import dev.codegym.verify.VerificationOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ModelSynthesisTest {
    private static final ModelOptions FEW = ModelOptions.DEFAULT.withSolvers(4);
    private static final RawProblem VAN = VanAnswers.problem("van");

    @TempDir
    Path folder;

    private static ModelOutcome made(LanguageModel model, ModelOptions options, RawProblem problem) {
        try (OneByOne single = new OneByOne(model, 1)) {
            return ModelSynthesis.of(single, options, 1)
                    .make(problem, VerificationOptions.DEFAULT.withFurtherInputs(40));
        }
    }

    private static ModelOutcome.Accepted accepted(LanguageModel model, ModelOptions options) {
        ModelOutcome outcome = made(model, options, VAN);
        assertThat(outcome).isInstanceOf(ModelOutcome.Accepted.class);
        return (ModelOutcome.Accepted) outcome;
    }

    private static Finding original(ModelOutcome.Accepted accepted) {
        return accepted.verification().findings().stream()
                .filter(finding -> finding.check().equals("AGREES_WITH_ORIGINAL"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rightAnswersPassEveryCheckAndTheReportTellsWhatTheyCost() {
        ScriptedModel model = VanAnswers.model(VanAnswers::right);

        ModelOutcome.Accepted accepted = accepted(model, FEW);

        JsonNode story = accepted.story();
        assertThat(model.asked)
                .extracting(ModelRequest::id)
                .containsExactlyInAnyOrder(
                        "van/environment",
                        "van/tasks#0",
                        "van/tasks#1",
                        "van/solvers#0",
                        "van/solvers#1",
                        "van/solvers#2",
                        "van/solvers#3");
        assertThat(story.path("tokens").path("total").path("promptTokens").asInt(0))
                .isEqualTo(7 * 7);
        assertThat(story.path("tokens").path("solvers").path("completionTokens").asInt(0))
                .isEqualTo(4 * 3);
        assertThat(story.path("repairs").isEmpty()).isTrue();
        assertThat(story.path("agreement").path("rightOnAll").asInt(0)).isEqualTo(4);
        assertThat(original(accepted).verdict()).isEqualTo(Verdict.WARNED);
        assertThat(original(accepted).evidence()).startsWith("not checked: ");
    }

    @Test
    void takesTheInputsOfTheModelFirst() {
        List<Task> tasks = accepted(VanAnswers.model(VanAnswers::right), FEW)
                .verification()
                .tasks();

        assertThat(tasks).hasSize(30);
        String first = VanAnswers.tasks("van/tasks#0".hashCode()).replaceAll("\\s", "");
        String second = VanAnswers.tasks("van/tasks#1".hashCode()).replaceAll("\\s", "");
        assertThat(tasks)
                .filteredOn(task ->
                        (first + second).contains(task.input().path("weights").toString()))
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is spoiled | what stands there | what stands there instead | the check
                "environment | int unused = 0; | int unused = 0 | COMPILES",
                "environment | 1 <= weights[i] <= 60 | 1 <= loads[i] <= 60 | INPUT_RULES",
                "environment | int unused = 0; | Runtime.getRuntime().exit(1); int unused = 0; | ALLOWED",
                "environment | return unused + room; | return unused; | AGREES_WITH_STATEMENT",
                "environment | return unused + room; | return weights.length == 4 ? 30 : unused; | AGREEMENT",
                "environment | [30, 50, 40, 10] | [31, 52, 43, 17] | STATEMENT_EXAMPLES",
                // left out, and altered to a number that the statement has somewhere
                "environment | [{\"input\": {\"weights\": [30, 50, 40, 10], \"capacity\": 80}, \"output\": 30}] | [] | STATEMENT_EXAMPLES",
                "environment | \"output\": 30 | \"output\": 40 | STATEMENT_EXAMPLES",
                "tasks | \"weights\" | \"loads\" | TASKS_FIT",
                "tasks | {\"weights\": [ | {\"weights\": [0, | TASKS_FIT",
                "solvers | return unused + room; | return unused; | AGREES_WITH_STATEMENT",
                "solvers | int unused = 0; | int unused = ; | COMPILES",
                "solvers | int unused = 0; | int unused = 0; if (count > 3) return 30; | AGREES_WITH_SOURCE",
            })
    void catchesAFaultAndHasItMended(String part, String old, String replacement, String check) {
        ScriptedModel model = VanAnswers.spoiled(part, text -> {
            assertThat(text).contains(old);
            return text.replace(old, replacement);
        });

        // three solvers that err alike would have the reference mended
        ModelOutcome.Accepted accepted = accepted(model, part.equals("solvers") ? FEW.withSolvers(2) : FEW);

        JsonNode repair = accepted.story().path("repairs").path(0);
        assertThat(repair.path("check").asString("")).isEqualTo(check);
        assertThat(repair.path("promptTokens").asInt(0)).isPositive();
        assertThat(accepted.story().path("repairs").size()).isEqualTo(1);
        assertThat(model.asked).filteredOn(VanAnswers::isRepair).isNotEmpty().allSatisfy(request -> {
            List<Message> messages = request.messages();
            assertThat(messages.get(messages.size() - 2).role()).isEqualTo(Message.Role.ASSISTANT);
            assertThat(messages.get(messages.size() - 1).text())
                    .contains(repair.path("evidence").asString("").substring(0, 12));
        });
    }

    @Test
    void theLotWithTheFaultsIsTheOneThatIsTalkedAbout() {
        ScriptedModel model = VanAnswers.model(request -> request.id().equals("van/tasks#1")
                ? VanAnswers.right(request).replace("{\"weights\": [", "{\"weights\": [0, ")
                : VanAnswers.right(request));

        accepted(model, FEW);

        assertThat(model.asked)
                .filteredOn(request -> request.id().startsWith("van/tasks/r1"))
                .hasSize(2)
                .allSatisfy(request -> {
                    List<Message> messages = request.messages();
                    assertThat(messages.get(messages.size() - 2).text()).contains("[0, ");
                    assertThat(messages.get(messages.size() - 1).text())
                            .contains("lot 2, ")
                            .doesNotContain("lot 1, ");
                });
    }

    @Test
    void aReferenceThatNoMendedSolverReachesIsMendedItself() {
        // one solver cannot outvote a reference
        ScriptedModel model = VanAnswers.spoiled(
                "environment",
                text -> text.replace("return unused + room;", "return weights.length == 4 ? 30 : unused;"));

        JsonNode repairs = accepted(model, FEW.withSolvers(1)).story().path("repairs");

        assertThat(repairs.path(0).path("part").asString("")).isEqualTo("solvers");
        assertThat(repairs.path(1).path("part").asString("")).isEqualTo("environment");
        assertThat(repairs.size()).isEqualTo(2);
    }

    @Test
    void solversThatAreWrongOnTheStatementsOwnExampleHaveNoVote() {
        ScriptedModel model =
                VanAnswers.spoiled("solvers", text -> text.replace("return unused + room;", "return unused;"));

        JsonNode repairs = accepted(model, FEW).story().path("repairs");

        assertThat(repairs.path(0).path("check").asString("")).isEqualTo("AGREES_WITH_STATEMENT");
        assertThat(repairs.path(0).path("part").asString("")).isEqualTo("solvers");
    }

    @Test
    void oneRightSolverAmongWrongOnesIsEnough() {
        ScriptedModel model = VanAnswers.model(request -> request.id().startsWith("van/solvers")
                        && !request.id().endsWith("#3")
                ? VanAnswers.solver(
                        "return unused + room;", "return " + request.id().hashCode() + ";")
                : VanAnswers.right(request));

        assertThat(accepted(model, FEW).story().path("repairs").isEmpty()).isTrue();
    }

    @Test
    void givesUpAfterTheLastRepairAndTellsEachRound() {
        ModelOutcome outcome = made(
                VanAnswers.model(request -> VanAnswers.part(request).equals("environment")
                        ? VanAnswers.environment("return unused + room;", "return unused;")
                        : VanAnswers.right(request)),
                FEW,
                VAN);

        assertThat(((ModelOutcome.Refused) outcome).failures())
                .hasSize(4)
                .extracting(ModelOutcome.Failed::check)
                .containsOnly("AGREES_WITH_STATEMENT");
    }

    @Test
    void randomTextGivesFindingsAndNoCrash() {
        for (long seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            ScriptedModel model = VanAnswers.model(
                    request -> random.nextInt(3) == 0 ? cut(VanAnswers.right(request), random) : noise(random));

            ModelOutcome outcome = made(model, FEW.withSolvers(2), VAN);

            assertThat(outcome)
                    .as("seed %d", seed)
                    .isInstanceOfAny(ModelOutcome.Refused.class, ModelOutcome.Accepted.class);
        }
    }

    private static String cut(String text, Random random) {
        return text.substring(0, random.nextInt(text.length()));
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        String[] words = {
            "<class>", "```java", "```", "</class>", "<tasks>", "{", "]", "\"", "class A", "\u0000", "<think>"
        };
        for (int i = random.nextInt(200); i > 0; i--) {
            text.append(
                    random.nextBoolean() ? words[random.nextInt(words.length)] : "" + (char) random.nextInt(0x3000));
        }
        return text.toString();
    }

    @Test
    void emptyAnswersAreMendedLikeOthers() {
        LanguageModel model = new ScriptedModel(request -> {
            if (VanAnswers.part(request).equals("environment") && !VanAnswers.isRepair(request)) {
                throw new ModelException(ModelException.Kind.EMPTY, "nothing", new Usage(5, 0), null);
            }
            return ScriptedModel.reply(VanAnswers.right(request));
        });

        JsonNode story = accepted(model, FEW).story();

        assertThat(story.path("repairs").size()).isEqualTo(1);
        assertThat(story.path("tokens").path("environment").path("promptTokens").asInt(0))
                .isEqualTo(5 + 7);
    }

    @Test
    void comparesWithTheOriginalWhereThatIsWanted() {
        assumeTrue(hasPython(), "skipped: there is no python3 on this machine");

        Finding agrees = original(accepted(VanAnswers.model(VanAnswers::right), FEW.withOriginal(true)));

        assertThat(agrees.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(agrees.evidence()).isEqualTo("the original solution agrees on all 31 tasks and examples");
    }

    @Test
    void anOriginalThatDiffersRejects() {
        assumeTrue(hasPython(), "skipped: there is no python3 on this machine");
        RawProblem other = new RawProblem(
                "",
                "van",
                VAN.question(),
                "def unused_room(n, c, weights):\n    return 30 if n == 4 else 7\n",
                "python");

        ModelOutcome outcome =
                made(VanAnswers.model(VanAnswers::right), FEW.withOriginal(true).withRepairs(0), other);

        assertThat(((ModelOutcome.Refused) outcome).failures()).singleElement().satisfies(failed -> {
            assertThat(failed.check()).isEqualTo("AGREES_WITH_ORIGINAL");
            assertThat(failed.evidence()).contains("called as unused_room(len(weights), capacity, weights), answers 7");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "while True: pass | it ended after 0 of 31",
                "raise ValueError('x') | it does not load: ValueError: x",
                "open('/tmp/x', 'w') | it does not load: ",
                "import socket; socket.socket() | it does not load: ",
                // only when it is called
                "def unused_room(n, c, weights): import nowhere.at_all | it needs what it is not given here, ",
                "def unused_room(n, c, weights): open('/tmp/x', 'w') | it needs what it is not given here, ",
            })
    void anOriginalThatMisbehavesIsNotCompared(String code, String why) {
        assumeTrue(hasPython(), "skipped: there is no python3 on this machine");
        assumeTrue(!code.startsWith("while"), "takes the whole limit of processor time: by hand");
        RawProblem bad = new RawProblem("", "van", VAN.question(), code + "\n", "python");

        ModelOutcome outcome = made(VanAnswers.model(VanAnswers::right), FEW.withOriginal(true), bad);

        assertThat(original((ModelOutcome.Accepted) outcome).evidence()).startsWith("not checked: " + why);
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (java.io.IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void aBatchHoldsTasksAndSolversAtOnce() throws Exception {
        try (BatchModel batch = BatchModel.open(folder, ChatFields.of("tiny"))) {
            assertThat(made(batch, FEW, VAN)).isInstanceOf(ModelOutcome.Postponed.class);
            assertThat(batch.pending()).containsExactly("van/environment");
        }
        try (Recorder recorder = Recorder.open(folder, VanAnswers.model(VanAnswers::right))) {
            recorder.complete(ModelRequest.of(
                            "van/environment",
                            PromptTemplates.standard(PromptLanguage.ENGLISH).environment(VAN))
                    .withMaxTokens(FEW.maxTokens()));
        }
        try (BatchModel batch = BatchModel.open(folder, ChatFields.of("tiny"))) {
            made(batch, FEW, VAN);
            assertThat(batch.pending()).hasSize(2 + 4);
        }
    }

    @Test
    void aRecordingPlayedBackGivesTheSamePackage() {
        ScriptedModel live =
                VanAnswers.spoiled("environment", text -> text.replace("return unused + room", "return 1"));
        String recorded;
        try (Recorder recorder = Recorder.open(folder, live);
                OneByOne model = new OneByOne(recorder, 3)) {
            recorded =
                    Synthesizer.model(model, FEW).synthesize(VAN).orElseThrow().hash();
        }
        try (Replay replay = Replay.open(folder);
                OneByOne model = new OneByOne(replay, 2)) {
            EnvironmentPackage again =
                    Synthesizer.model(model, FEW).synthesize(VAN).orElseThrow();

            assertThat(again.hash()).isEqualTo(recorded);
            assertThat(again.provenance().synthesizer()).startsWith("language-model tiny, prompts ");
            assertThat(again.report().path("synthesis").path("repairs").size()).isEqualTo(1);
        }
    }

    @Test
    void whatARecordingDoesNotHoldIsARefusalOfThatProblemAlone() {
        try (Recorder recorder = Recorder.open(folder, VanAnswers.model(VanAnswers::right));
                OneByOne model = new OneByOne(recorder, 1)) {
            made(model, FEW, VAN);
        }
        try (Replay replay = Replay.open(folder)) {
            SynthesisResult result = Synthesizer.model(replay, FEW).synthesize(VanAnswers.problem("other"));

            assertThat(((SynthesisResult.Rejected) result).rejection().reason().check())
                    .isEqualTo("NOT_RECORDED");
        }
    }

    @Test
    void aModelThatCannotBeAskedIsNoVerdictOnTheProblem() {
        LanguageModel down = new ScriptedModel(request -> {
            throw new ModelException(ModelException.Kind.UNREACHABLE, "nobody there");
        });

        assertThat(made(down, FEW, VAN)).isInstanceOf(ModelOutcome.Postponed.class);
        assertThatThrownBy(() -> Synthesizer.model(down, FEW).synthesize(VAN))
                .isInstanceOf(ModelException.class)
                .hasMessage("nobody there");
    }
}
