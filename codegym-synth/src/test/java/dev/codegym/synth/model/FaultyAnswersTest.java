package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.verify.Verification;
import dev.codegym.verify.Verifier;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that read well and are wrong: each is caught by the check that is there for it. */
class FaultyAnswersTest {
    private static final PromptTemplates PROMPTS = PromptTemplates.standard(PromptLanguage.ENGLISH);
    private static final String ENVIRONMENT = PROMPTS.exampleAnswer();
    private static final String SOLVER = PROMPTS.exampleSolver();

    private static String environment(String fault) {
        String tool = "    @Answer\n";
        return switch (fault) {
            case "a clock is read" ->
                changed("int room = capacity;", "int room = capacity + (int) (System.nanoTime() % 2);");
            case "a tool without description" ->
                changed("@Tool(\"Weighs one parcel. Gives its weight in kilograms, an integer.\")", "@Tool(\"\")");
            case "a parameter without description" ->
                changed("@Param(\"position of the parcel in the queue, counted from 0\") int", "int");
            case "a reference that forgets the last drive" -> changed("return unused + room;", "return unused;");
            case "a reference that ends never" -> changed("room -= weights[i];", "room -= weights[i]; i--;");
            case "a constant reference" -> changed("return unused + room;", "return 30;");
            case "a constant reference without examples" ->
                changed("return unused + room;", "return 30;").replaceAll("\\[\\{\"input.*", "[]");
            case "a tool that gives the answer" ->
                changed(
                        tool,
                        "    @Tool(\"Tells how much room is left in the end.\") public int roomLeft() { return unusedRoom(); }\n"
                                + tool);
            case "a tool that shows everything" ->
                changed(
                        tool,
                        "    @Tool(\"Tells all weights of the queue.\") public int[] allWeights() { return weights; }\n"
                                + tool);
            case "a message that tells the answer" ->
                changed("\": it must be from 0 to \" +", "\" of \" + unusedRoom() + \" and up to \" +");
            case "a tool that fails" ->
                changed("if (position < 0 || position >= weights.length) {", "if (position < 0) {");
            case "rules that leave too few calls" -> changed("weights.length <= 240", "weights.length <= 7");
            case "a tolerance that the text does not name" ->
                changed(
                                "public int unusedRoom() {\n        int unused",
                                "public double unusedRoom() {\n        double unused")
                        .replace("exact", "tolerance: 0.5")
                        .replace("within the weight", "in the weight");
            default -> throw new IllegalArgumentException(fault);
        };
    }

    private static String changed(String good, String bad) {
        assertThat(ENVIRONMENT.contains(good)).isTrue();
        return ENVIRONMENT.replace(good, bad);
    }

    private static Verification verified(String environment, String solver) {
        Parsed<EnvironmentDraft> draft = ModelAnswers.environment(Completion.of(environment));
        Parsed<SolverDraft> solverDraft = ModelAnswers.solver(Completion.of(solver));
        assertThat(draft.faults()).isEmpty();
        assertThat(solverDraft.faults()).isEmpty();
        return Verifier.create()
                .verify(Drafts.candidate(
                        "faulty", Objects.requireNonNull(draft.draft()), Objects.requireNonNull(solverDraft.draft())));
    }

    @ParameterizedTest
    @CsvSource({
        "a clock is read, ALLOWED",
        "a tool without description, DOCUMENTED",
        "a parameter without description, DOCUMENTED",
        "a reference that forgets the last drive, AGREES_WITH_STATEMENT",
        "a reference that ends never, AGREES_WITH_STATEMENT",
        "a constant reference, AGREES_WITH_SOURCE",
        "a constant reference without examples, AGREES_WITH_SOURCE",
        "a tool that gives the answer, NO_LEAK",
        "a tool that shows everything, NO_LEAK",
        "a message that tells the answer, NO_LEAK",
        "a tool that fails, CALLS_SAFE",
        "rules that leave too few calls, CALLS_IN_RANGE",
        "a tolerance that the text does not name, ANSWER_FORM",
    })
    void a_fault_of_an_environment_is_caught_by_its_check(String fault, String check) {
        assertThat(verified(environment(fault), SOLVER).failure().orElseThrow().check())
                .isEqualTo(check);
    }

    /** Who writes the same wrong reference and solver twice still has to get past what a program can be asked without knowing better. */
    @Test
    void a_constant_reference_with_a_solver_that_says_the_same_is_caught() {
        String solver = SOLVER.replace("return unused + room;", "return 30;");

        assertThat(verified(environment("a constant reference without examples"), solver)
                        .failure()
                        .orElseThrow()
                        .check())
                .isIn("TASKS_DISCRIMINATE", "NOT_GUESSABLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return unused + room; | return unused; | AGREES_WITH_STATEMENT",
                "if (weight > room) { | if (weight >= room) { | AGREES_WITH_STATEMENT",
                "int count = tools.callInt(\"parcelCount\"); | int count = 12; | AGREES_WITH_STATEMENT",
                "return unused + room; | return capacity == 80 ? 30 : 0; | AGREES_WITH_SOURCE",
                "\"weigh\", i | \"weighAll\", i | AGREES_WITH_STATEMENT",
                "\"weigh\", i | \"weigh\", i - 1 | AGREES_WITH_STATEMENT",
                "i < count | i >= 0 | AGREES_WITH_STATEMENT",
                "int unused = 0; | int unused = System.out == null ? 1 : 0; | ALLOWED",
                "int unused = 0; | int unused = new VanRoom().unusedRoom(); | -",
            })
    void a_fault_of_a_solver_is_caught_by_its_check(String good, String bad, String check) {
        assertThat(SOLVER).contains(good);
        String solver = SOLVER.replace(good, bad);
        if (check.equals("-")) {
            // it cannot even name the class of the environment
            assertThat(ModelAnswers.solver(Completion.of(solver))
                            .faults()
                            .get(0)
                            .place())
                    .startsWith("solver, line");
        } else {
            assertThat(verified(ENVIRONMENT, solver).failure().orElseThrow().check())
                    .isEqualTo(check);
        }
    }
}
