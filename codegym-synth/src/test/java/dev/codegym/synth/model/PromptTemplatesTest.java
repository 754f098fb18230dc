package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.rollout.Rollout;
import dev.codegym.rollout.Trajectory;
import dev.codegym.synth.RawProblem;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputGenerator;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ReferenceFailedException;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.Verification;
import dev.codegym.verify.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PromptTemplatesTest {
    private static final RawProblem PROBLEM = new RawProblem(
            "own", "twins", "Count pairs of equal {{neighbours}} in a list $1.", "def f(a): return 0", "python");

    @TempDir
    Path folder;

    private static EnvironmentDraft example(PromptTemplates prompts) {
        Parsed<EnvironmentDraft> parsed = ModelAnswers.environment(Completion.of(prompts.exampleAnswer()));
        assertThat(parsed.faults()).isEmpty();
        return Objects.requireNonNull(parsed.draft());
    }

    @ParameterizedTest
    @EnumSource(PromptLanguage.class)
    void the_worked_example_stands_up_to_every_check_and_plays(PromptLanguage language) {
        PromptTemplates prompts = PromptTemplates.standard(language);
        Parsed<SolverDraft> solver = ModelAnswers.solver(Completion.of(prompts.exampleSolver()));
        assertThat(solver.faults()).isEmpty();
        Candidate candidate = Drafts.candidate("example", example(prompts), Objects.requireNonNull(solver.draft()));

        Verification verification = Verifier.create().verify(candidate);

        assertThat(verification.failure()).isEmpty();
        EnvironmentPackage made = EnvironmentPackage.of(
                verification.host(),
                verification.tasks(),
                Provenance.of("", "example", "python", "model", "model"),
                verification.report());
        try (ToolEnvironment environment = made.environment(EpisodeRules.DEFAULT)) {
            Trajectory episode = Rollout.solver(made.host(), environment, ResetOptions.of(3));
            assertThat(episode.totalReward()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(PromptLanguage.class)
    void the_inputs_of_the_worked_example_obey_its_rules_and_take_as_many_calls_as_the_prompt_asks_for(
            PromptLanguage language) {
        PromptTemplates prompts = PromptTemplates.standard(language);
        CodeProblemSpec spec = Drafts.spec(example(prompts));
        Parsed<TasksDraft> tasks = ModelAnswers.tasks(Completion.of(prompts.exampleTasks()), spec);
        assertThat(tasks.faults()).isEmpty();
        SolverDraft solver = Objects.requireNonNull(
                ModelAnswers.solver(Completion.of(prompts.exampleSolver())).draft());
        Candidate candidate = Drafts.candidate("example", example(prompts), solver);
        InputGenerator generator = InputGenerator.of(candidate.definition().inputs());
        EnvironmentHost host = EnvironmentHost.compile(candidate.definition());

        Objects.requireNonNull(tasks.draft()).inputs().forEach((difficulty, inputs) -> {
            for (ObjectNode input : inputs) {
                assertThat(generator.violations(input)).isEmpty();
                int calls = host.solve(input, reference(host, input)).distinctCalls();
                assertThat(calls).isBetween(least(difficulty), most(difficulty));
            }
        });
    }

    private static JsonNode reference(EnvironmentHost host, ObjectNode input) {
        try {
            return host.reference(input);
        } catch (ReferenceFailedException e) {
            throw new AssertionError(e);
        }
    }

    private static int least(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> 10;
            case MEDIUM -> 25;
            case HARD -> 80;
        };
    }

    private static int most(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> 25;
            case MEDIUM -> 80;
            case HARD -> 250;
        };
    }

    @ParameterizedTest
    @EnumSource(PromptLanguage.class)
    void prompts_hold_the_worked_example_word_for_word(PromptLanguage language) {
        PromptTemplates prompts = PromptTemplates.standard(language);
        EnvironmentDraft draft = example(prompts);

        assertThat(text(prompts.environment(PROBLEM))).contains(prompts.exampleAnswer(), PROBLEM.question());
        assertThat(text(prompts.tasks(PROBLEM, draft))).contains(prompts.exampleTasks(), "\"weights\" (int[])");
        assertThat(text(prompts.solver(PROBLEM, draft, Drafts.spec(draft))))
                .contains(prompts.exampleSolver(), "- int weigh(int position): ", "- int capacity: ");
    }

    @Test
    void what_a_problem_says_is_never_taken_for_a_placeholder() {
        assertThat(text(PromptTemplates.standard(PromptLanguage.ENGLISH).environment(PROBLEM)))
                .contains("equal {{neighbours}} in a list $1.");
    }

    @Test
    void a_solver_is_told_neither_the_class_nor_its_reference() {
        PromptTemplates prompts = PromptTemplates.standard(PromptLanguage.ENGLISH);
        EnvironmentDraft draft = example(prompts);

        assertThat(text(prompts.solver(PROBLEM, draft, Drafts.spec(draft))))
                .doesNotContain("unusedRoom", "extends CodeProblem");
    }

    @Test
    void the_contract_names_the_types_that_the_sandbox_allows() {
        assertThat(text(PromptTemplates.standard(PromptLanguage.ENGLISH).environment(PROBLEM)))
                .contains("java.util: ArrayDeque, ", "StringBuilder", "PriorityQueue")
                .doesNotContain("java.io.File", "Thread,", "Scanner");
    }

    @Test
    void a_repair_goes_on_with_the_conversation_and_names_each_fault() {
        PromptTemplates prompts = PromptTemplates.standard(PromptLanguage.CHINESE);
        List<Message> begun = prompts.environment(PROBLEM);

        List<Message> repair =
                prompts.repair(begun, "what I said", List.of(new Fault("class, line 3", "no semicolon", "write one")));

        assertThat(repair).hasSize(begun.size() + 2).startsWith(begun.toArray(Message[]::new));
        assertThat(repair.get(begun.size())).isEqualTo(Message.assistant("what I said"));
        assertThat(repair.get(begun.size() + 1).text()).contains("- class, line 3: no semicolon - write one");
    }

    @Test
    void an_answer_of_nothing_or_of_megabytes_goes_back_as_what_an_endpoint_can_read() {
        List<Fault> faults = List.of(new Fault("answer", "it is empty", "answer"));

        assertThat(PromptTemplates.standard(PromptLanguage.ENGLISH)
                        .repair(List.of(), " ", faults)
                        .get(0)
                        .text())
                .isEqualTo("(no answer)");
        assertThat(PromptTemplates.standard(PromptLanguage.ENGLISH)
                        .repair(List.of(), "x".repeat(5_000_000), faults)
                        .get(0)
                        .text())
                .hasSizeLessThan(101_000)
                .endsWith("(...)");
    }

    @Test
    void a_users_folder_replaces_what_it_has_and_changes_the_version() throws IOException {
        Files.writeString(folder.resolve("repair.txt"), "Again: {{faults}}");
        Files.writeString(folder.resolve("version.txt"), "mine-3\n");

        PromptTemplates own = PromptTemplates.of(folder, PromptLanguage.ENGLISH);

        assertThat(own.version()).matches("mine-3-en-[0-9a-f]{8}");
        assertThat(own.repair(List.of(), "x", List.of(new Fault("a", "b", "c")))
                        .get(1)
                        .text())
                .isEqualTo("Again: - a: b - c");
        PromptTemplates standard = PromptTemplates.standard(PromptLanguage.ENGLISH);
        assertThat(own.environment(PROBLEM)).isEqualTo(standard.environment(PROBLEM));
        assertThat(standard.version())
                .matches("1-en-[0-9a-f]{8}")
                .doesNotEndWith(own.version().substring(10));
    }

    @Test
    void a_missing_placeholder_an_unknown_one_and_an_unknown_file_are_named() throws IOException {
        Files.writeString(folder.resolve("repair.txt"), "Again!");
        assertThatThrownBy(() -> PromptTemplates.of(folder, PromptLanguage.ENGLISH))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("repair.txt lacks the placeholder {{faults}}");

        Files.writeString(folder.resolve("repair.txt"), "Again: {{faults}} {{who}}");
        assertThatThrownBy(() -> PromptTemplates.of(folder, PromptLanguage.ENGLISH))
                .hasMessageContaining("{{who}}")
                .hasMessageContaining("[faults]");

        Files.move(folder.resolve("repair.txt"), folder.resolve("repairs.txt"));
        assertThatThrownBy(() -> PromptTemplates.of(folder, PromptLanguage.ENGLISH))
                .hasMessageContaining("repairs.txt, which is no prompt");

        assertThatThrownBy(() -> PromptTemplates.of(folder.resolve("none"), PromptLanguage.ENGLISH))
                .hasMessageContaining("there is no folder of prompts");
    }

    @Test
    void an_example_of_a_user_that_is_no_right_answer_is_refused() throws IOException {
        Files.createDirectory(folder.resolve("example"));
        Files.writeString(folder.resolve("example").resolve("problem.java"), "public class Nothing {}");

        assertThatThrownBy(() -> PromptTemplates.of(folder, PromptLanguage.ENGLISH))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("no class extends CodeProblem");
    }

    private static String text(List<Message> messages) {
        return messages.get(messages.size() - 1).text();
    }
}
