package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.env.Difficulty;
import dev.codegym.tool.CodeProblemSpec;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelAnswersTest {
    private static final PromptTemplates PROMPTS = PromptTemplates.standard(PromptLanguage.ENGLISH);
    private static final String GOOD = PROMPTS.exampleAnswer();
    private static final String SOLVER = PROMPTS.exampleSolver();
    private static final String TASKS = PROMPTS.exampleTasks();
    private static final EnvironmentDraft DRAFT =
            Objects.requireNonNull(environment(GOOD).draft());
    private static final CodeProblemSpec SPEC = Drafts.spec(DRAFT);

    private static Parsed<EnvironmentDraft> environment(String text) {
        return ModelAnswers.environment(Completion.of(text));
    }

    private static Parsed<SolverDraft> solver(String text) {
        return ModelAnswers.solver(Completion.of(text));
    }

    private static Parsed<TasksDraft> tasks(String text) {
        return ModelAnswers.tasks(Completion.of(text), SPEC);
    }

    private static String wrapped(String how, String good) {
        return switch (how) {
            case "thinking" ->
                "<think>\nFirst <title>\nI guess\n</title>\n```java\nclass Wrong {}\n```\n</think>\n" + good;
            case "thinking without a beginning" -> "Let me see.\n<class>\nno\n</class>\n</think>\n\n" + good;
            case "thinking in capitals" -> "<THINKING> hm <title> </THINKING>" + "\n" + good;
            case "thinking that never ends" -> "<think>\nLet me see.\n" + good;
            case "words around" -> "Sure! Here it is:\n\n" + good + "\n\nI hope that <class> helps. Let me know!";
            case "tags in capitals" ->
                good.replaceAll("<(/?)([a-z]+)>", "<$1" + "@$2@>")
                        .replaceAll("@(\\w+)@", "$1")
                        .replace("<class>", "<CLASS>")
                        .replace("</class>", "</Class>")
                        .replace("<title>", "<Title>")
                        .replace("</rules>", "</RULES >");
            case "tags in bold" -> good.replace("<class>", "**<class>**").replace("<title>", "## <title>");
            case "carriage returns" -> good.replace("\n", "\r\n");
            case "another word at the fence" ->
                good.replace("```java", "```Java17 title=\"VanRoom.java\"").replace(" title=\"VanRoom.java\"", "");
            case "no word at the fence" -> good.replace("```java", "```");
            case "tildes" -> good.replace("```java", "~~~~java").replace("```", "~~~~");
            case "a fence that never closes" -> good.replace("\n```\n</", "\n</");
            case "no fence" -> good.replace("```java\n", "").replace("```\n", "");
            case "a last tag that never closes" -> good.stripTrailing().replaceAll("</\\w+>$", "");
            case "tags that never close" ->
                good.replace("</title>", "").replace("</statement>", "").replace("</rules>", "");
            case "a draft before" ->
                good.replace("\n```\n", "\n// draft ;;\n```\n").replace("class VanRoom", "class Draft VanRoom")
                        + "\nI made a mistake. Corrected:\n" + good;
            case "fenced as a whole" ->
                "```xml\n" + good.replace("```java\n", "").replace("```\n", "") + "\n```";
            case "fences around each section" ->
                good.replace("<rules>\n", "<rules>\n```text\n")
                        .replace("\n</rules>", "\n```\n</rules>")
                        .replace("<examples>\n", "<examples>\n```json\n")
                        .replace("\n</examples>", "\n```\n</examples>");
            case "bullets" ->
                good.replace("1 <= weights", "- `1 <= weights")
                        .replace("240\n", "240`\n")
                        .replace("60\n60", "60`\n60");
            case "comments among the rules" -> good.replace("<rules>\n", "<rules>\n# sizes\n// and values\n\n");
            case "two blocks in one section" ->
                good.replace(
                        "<class>\n",
                        "<class>\nAn old one:\n```java\npublic class VanRoom { int x }\n```\nThe new one:\n");
            case "an answer that was cut behind its end" -> good + "\nAnd so I ha";
            default -> throw new IllegalArgumentException(how);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thinking",
                "thinking without a beginning",
                "thinking in capitals",
                "thinking that never ends",
                "words around",
                "tags in capitals",
                "tags in bold",
                "carriage returns",
                "another word at the fence",
                "no word at the fence",
                "tildes",
                "a fence that never closes",
                "no fence",
                "a last tag that never closes",
                "tags that never close",
                "a draft before",
                "fenced as a whole",
                "fences around each section",
                "bullets",
                "comments among the rules",
                "two blocks in one section",
                "an answer that was cut behind its end"
            })
    void whatever_is_around_an_environment_the_same_is_read(String how) {
        Parsed<EnvironmentDraft> parsed = environment(wrapped(how, GOOD));

        assertThat(parsed.faults()).isEmpty();
        EnvironmentDraft draft = Objects.requireNonNull(parsed.draft());
        assertThat(draft.title()).isEqualTo(DRAFT.title());
        assertThat(draft.statement()).isEqualTo(DRAFT.statement());
        assertThat(draft.sources()).isEqualTo(DRAFT.sources());
        assertThat(draft.rules()).isEqualTo(DRAFT.rules());
        assertThat(draft.examples()).isEqualTo(DRAFT.examples());
        assertThat(draft.original()).isEqualTo(DRAFT.original());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thinking",
                "thinking that never ends",
                "words around",
                "carriage returns",
                "no word at the fence",
                "tildes",
                "a fence that never closes",
                "no fence",
                "a last tag that never closes"
            })
    void whatever_is_around_a_solver_and_its_tasks_the_same_is_read(String how) {
        assertThat(solver(wrapped(how, SOLVER)).draft())
                .isEqualTo(solver(SOLVER).draft());
        assertThat(solver(SOLVER).draft()).extracting(SolverDraft::solverClass).isEqualTo("VanRoomSolver");
        assertThat(tasks(wrapped(how, TASKS)).draft()).isEqualTo(tasks(TASKS).draft());
    }

    @Test
    void a_solver_and_tasks_without_tags_are_taken_from_their_blocks() {
        String bare = SOLVER.replace("<solver>", "Here:").replace("</solver>", "Use it as\n```\njava Main\n```\n");
        assertThat(solver(bare).draft()).isEqualTo(solver(SOLVER).draft());
        String json = TASKS.replace("<tasks>", "").replace("</tasks>", "");
        assertThat(tasks(json).draft()).isEqualTo(tasks(TASKS).draft());
        assertThat(tasks("Here you are.\n```json\n" + json + "```\nGood luck").draft())
                .isEqualTo(tasks(TASKS).draft());
        assertThat(Objects.requireNonNull(tasks(TASKS).draft()).inputs().get(Difficulty.HARD))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "return weights.length; | return weights.length | class, line 9 | at 'return weights.length'",
                "int capacity; | int capacity = ; | class, line 5 | capacity",
                "public int weigh( | int weigh( | class | must be public",
                "import dev.codegym.tool.*; | package a; import dev.codegym.tool.*; | class | package",
                "extends CodeProblem | | class | extends CodeProblem",
                "    @Answer | | class | @Answer",
                "int[] weights; | int[][][] weights; | class | ",
                "public int unusedRoom() | public void unusedRoom() | class | ",
                "@Tool(\"Tells how | @Tool(x + \"Tells how | class | x",
                "1 <= weights.length <= 240 | weights has many elements | rules, line 1 | expected",
                "1 <= weights[i] <= 60 | 1 <= heights[i] <= 60 | rules, line 2 | heights",
                "1 <= weights[i] <= 60 | 1.2.3 <= weights[i] | rules, line 2 | ",
                "[{\"input\": | [{'input': | examples, line 1 | no JSON",
                "\"output\": 30} | \"output\": 30,} | examples, line 1 | no JSON",
                "\"output\": 30} | \"output\": \"30\"} | examples, number 1 | integer",
                "\"output\": 30} | \"output\": 30, \"why\": 1} | examples, number 1 | why",
                "\"capacity\": 80 | \"capacity\": 80, \"capacity\": 81 | examples, line 1 | uplicate",
                "\"capacity\": 80 | \"room\": 80 | examples, number 1 | capacity",
                "[30, 50, 40, 10] | \"30 50 40 10\" | examples, number 1 | list",
                "[30, 50, 40, 10] | [30, 50, 40.5, 10] | examples, number 1 | 40.5",
                "}, \"output\": 30}] | }, \"output\": 30}] and so on | examples, line 1 | no JSON",
                "exact | nearly | compare | nearly",
                "exact | any order: 0 | compare | levels",
                "exact | tolerance: 5 | compare | 5",
                "\"len(weights)\" | \"eval(weights)\" | original | eval",
                "\"len(weights)\" | \"len(heights)\" | original | heights",
                "\"function\": \"unused_room\" | \"function\": \"unused_room; import os\" | original | import os",
                "Room in the van | ~~ | section title | missing",
                "<rules> | rules: | section rules | missing",
            })
    void what_is_wrong_in_an_environment_is_told_with_its_place(String good, String bad, String place, String what) {
        assertThat(GOOD).contains(good);
        Parsed<EnvironmentDraft> parsed = environment(GOOD.replace(good, bad == null ? "" : bad));

        assertThat(parsed.draft()).isNull();
        Fault fault = parsed.faults().get(0);
        assertThat(fault.place()).startsWith(place);
        assertThat(fault.what()).containsIgnoringCase(what == null ? "" : what);
        assertThat(fault.mend()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"easy\" | \"simple\" | tasks, easy | missing",
                "\"capacity\": 97 | \"capacity\": \"97\" | tasks, medium, number 1 | integer",
                "\"capacity\": 97 | \"capacity\": 3000000000 | tasks, medium, number 1 | 3000000000",
                "\"capacity\": 97 | \"volume\": 97 | tasks, medium, number 1 | capacity",
                "\"capacity\": 97 | \"capacity\": null | tasks, medium, number 1 | null",
                "\"capacity\": 97 | \"capacity\": 90 + 7 | tasks, line | no JSON",
                "\"capacity\": 97 | \"capacity\": 97 // small | tasks, line | no JSON",
                "\"medium\": [ | \"medium\": [ 5, | tasks, medium, number 1 | 5",
            })
    void what_is_wrong_in_tasks_is_told_with_its_place(String good, String bad, String place, String what) {
        assertThat(TASKS).contains(good);
        Parsed<TasksDraft> parsed = tasks(TASKS.replace(good, bad));

        assertThat(parsed.draft()).isNull();
        assertThat(parsed.faults().get(0).place()).startsWith(place);
        assertThat(parsed.faults().get(0).what()).containsIgnoringCase(what);
    }

    @Test
    void a_solver_that_is_none_is_told_so() {
        assertThat(solver(SOLVER.replace(" implements Solver", ""))
                        .faults()
                        .get(0)
                        .what())
                .contains("implements Solver");
        Fault fault = solver(SOLVER.replace("int unused = 0;", "int unused = zero;"))
                .faults()
                .get(0);
        assertThat(fault.place()).isEqualTo("solver, line 7");
        assertThat(fault.what()).contains("zero").contains("'int unused = zero;'");
        assertThat(solver("<solver>\nI would read all weights.\n</solver>")
                        .faults()
                        .get(0)
                        .what())
                .contains("no class");
        assertThat(solver("```python\nclass Solver:\n    pass\n```")
                        .faults()
                        .get(0)
                        .place())
                .isEqualTo("section solver");
    }

    @Test
    void a_refusal_an_empty_answer_and_one_that_was_cut_off_are_told_apart() {
        assertThat(environment("I'm sorry, but I cannot help with that.")
                        .faults()
                        .get(0)
                        .what())
                .contains("the answer begins with 'I'm sorry, but");
        assertThat(environment("  \n").faults().get(0).what()).contains("the answer is empty");
        Completion cut = new Completion(GOOD.substring(0, GOOD.indexOf("@Answer")), null, "length");
        assertThat(ModelAnswers.environment(cut).faults())
                .extracting(Fault::what)
                .anyMatch(what -> what.contains("the answer was cut off in it"))
                .anyMatch(what -> what.contains("cut off at the most tokens"));
        Completion thinking = new Completion("<think>\nLet me see, let me", null, "length");
        assertThat(ModelAnswers.solver(thinking).faults().get(0).what()).contains("while you were still thinking");
    }

    @Test
    void an_order_that_does_not_count_and_a_tolerance_are_read() {
        String list = GOOD.replace(
                        "public int unusedRoom() {",
                        "public double[] unusedRoom() { return new double[0]; }\n" + "    private int old() {")
                .replace("\"output\": 30", "\"output\": [0.5]");

        EnvironmentDraft draft =
                Objects.requireNonNull(environment(list.replace("exact", "Any order: 0\ntolerance: 1e-6"))
                        .draft());

        assertThat(draft.answer().anyOrderLevels()).isEqualTo(Set.of(0));
        assertThat(draft.answer().tolerance()).isEqualTo(1e-6);
    }

    @Test
    void random_texts_give_faults_and_nothing_else() {
        String[] words = {
            "<class>",
            "</class>",
            "<think>",
            "</think>",
            "```",
            "```java",
            "\n",
            "{",
            "}",
            "[",
            "\"",
            "<title>",
            "</title>",
            "<rules>",
            "<examples>",
            "<statement>",
            "public class A extends CodeProblem",
            "((((",
            "1 <= n",
            "<tasks>",
            "<solver>",
            "\u0000",
            "\uD800",
            "\\u",
            "~~~",
            "é",
            "<",
            "/",
            "implements Solver"
        };
        Random random = new Random(7);
        for (int i = 0; i < 150; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(60); j >= 0; j--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? "\n" : " ");
            }
            assertThat(environment(text.toString()).faults()).isNotEmpty();
            assertThat(solver(text.toString()).faults()).isNotEmpty();
            assertThat(tasks(text.toString()).faults()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "<",
                "</",
                "<class>\n",
                "</class>",
                "```\n",
                "<think>",
                "[",
                "class a ",
                "\n",
                "<solver>\n```\nclass A implements ",
                "\\"
            })
    void ten_megabytes_of_anything_are_read_to_the_end(String unit) {
        String text = unit.repeat(10_000_000 / unit.length());
        assertThat(environment(text).faults()).isNotEmpty();
        assertThat(solver(text).faults()).isNotEmpty();
        assertThat(tasks(text).faults()).isNotEmpty();
        String late = "<tasks>\n" + text + "\n</tasks>";
        assertThat(tasks(late).faults()).isNotEmpty();
    }

    @Test
    void faults_are_few_and_short_however_much_is_wrong() {
        StringBuilder code = new StringBuilder("public class A extends CodeProblem {\n");
        for (int i = 0; i < 500; i++) {
            code.append("int a").append(i).append(" = b").append(i).append(";\n");
        }
        List<Fault> faults = solver("<solver>\n" + code + "}\n// implements Solver\n</solver>")
                .faults();

        assertThat(faults).hasSizeLessThanOrEqualTo(FaultList.MOST);
        assertThat(faults).allMatch(fault -> fault.toString().length() < 2000);
        assertThat(faults.toString().toLowerCase(Locale.ROOT)).contains("solver");
    }
}
