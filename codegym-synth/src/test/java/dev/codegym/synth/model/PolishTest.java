package dev.codegym.synth.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.SourceFile;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.synth.RawProblem;
import dev.codegym.synth.SynthesisResult;
import dev.codegym.synth.Synthesizer;
import dev.codegym.tool.GuestApi;
import dev.codegym.tool.ToolSpec;
import dev.codegym.verify.Verifier;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class PolishTest {
    private static final RawProblem PROBLEM = RawProblem.ofJava("gates", """
            Toll gates stand in a row along a road, and fees[i] is what gate i charges. You may drive any stretch of neighbouring gates,
            but through no gate that charges more than limit. Return the largest total that such a stretch can cost, or 0 if every
            gate charges too much.

            Example 1:
            Input: fees = [5,700,20,30,900,9], limit = 600
            Output: 50

            Constraints:
            1 <= fees.length <= 300
            1 <= fees[i] <= 1000
            200 <= limit <= 900
            """, """
            class Solution {
                public int dearestStretch(int[] fees, int limit) {
                    int best = 0;
                    int run = 0;
                    for (int i = 0; i < fees.length; i++) {
                        run = fees[i] <= limit ? run + fees[i] : 0;
                        best = Math.max(best, run);
                    }
                    return best;
                }
            }
            """);
    private static final PromptTemplates PROMPTS = PromptTemplates.standard(PromptLanguage.ENGLISH);

    private static EnvironmentPackage original;
    private static Words present;

    @BeforeAll
    static void synthesize() {
        SynthesisResult result = Synthesizer.programAnalysis().synthesize(PROBLEM);
        original = result.orElseThrow();
        present = Words.of(original.definition());
    }

    /** The present words with every name and description changed in the way of a sensible model. */
    private static ObjectNode better() {
        ObjectNode words = present.toJson();
        words.put("title", "The dearest stretch of road");
        words.put("statement", "You plan a trip along a road with toll gates in a row. " + present.statement());
        int number = 0;
        for (String tool : List.copyOf(present.tools().keySet())) {
            ObjectNode one = (ObjectNode) words.path("tools").path(tool);
            one.put("name", "gateTool" + number++);
            one.put("description", "Tells of the toll gates, kind " + number + ". Say \"please\" first, or C:\\no.");
            for (String parameter :
                    List.copyOf(present.tools().get(tool).parameters().keySet())) {
                ObjectNode named = (ObjectNode) one.path("parameters").path(parameter);
                named.put("name", parameter + "OfGate");
                named.put("description", "which gate is meant, counted from 0 at the near end");
            }
        }
        return words;
    }

    private static String answer(ObjectNode words) {
        return "Here you are.\n<words>\n```json\n" + words.toPrettyString() + "\n```\n</words>\n";
    }

    private static Polish by(String... answers) {
        Deque<String> left = new ArrayDeque<>(List.of(answers));
        return Polish.by(new ScriptedModel(request -> ScriptedModel.reply(left.remove())), PROMPTS);
    }

    @Test
    void new_words_come_into_specs_sources_and_solver_and_nothing_else_changes() {
        Polished polished = by(answer(better())).polish(original);

        assertThat(polished.faults()).isEmpty();
        assertThat(polished.changed()).isTrue();
        EnvironmentPackage made = polished.environmentPackage();
        assertThat(made.definition().title()).isEqualTo("The dearest stretch of road");
        assertThat(made.definition().problem().tools())
                .extracting(ToolSpec::name)
                .allMatch(name -> name.startsWith("gateTool"));
        assertThat(made.definition().sources().toString())
                .contains("OfGate is ")
                .doesNotContain("\"index is ");
        assertThat(made.tasks()).isEqualTo(original.tasks());
        assertThat(made.examples()).isEqualTo(original.examples());
        assertThat(made.provenance().synthesizer()).contains("program-analysis", "words by tiny", PROMPTS.version());
        assertThat(Verifier.create().verify(made).failure()).isEmpty();
        assertThat(polished.usage().total()).isEqualTo(10);
    }

    @Test
    void words_that_stay_as_they_are_can_be_taken() {
        Polished polished = by(answer(present.toJson()), "", "").polish(original);

        assertThat(polished.faults()).isEmpty();
        assertThat(polished.environmentPackage().definition()).isEqualTo(original.definition());
    }

    private static void change(ObjectNode words, String how) {
        String tool = present.tools().keySet().iterator().next();
        ObjectNode one = (ObjectNode) words.path("tools").path(tool);
        switch (how) {
            case "a name twice" -> words.path("tools").forEach(each -> ((ObjectNode) each).put("name", "gate"));
            case "a reserved name" -> one.put("name", "observe");
            case "a word of Python" -> one.put("name", "lambda");
            case "a keyword of Java" -> one.put("name", "switch");
            case "no name at all" -> one.put("name", "the gate");
            case "a name that tells the way" -> one.put("name", "prefixSumAt");
            case "a name that promises the answer" -> one.put("name", "optimalFee");
            case "a description that tells the way" -> one.put("description", "Use dynamic programming over gates.");
            case "an empty description" -> one.put("description", "");
            case "a description of two lines" -> one.put("description", "Tells of gates.\nAnd more.");
            case "a tool that is not there" -> one.put("description", "Call openGate(3) to see one gate.");
            case "a tool left out" -> ((ObjectNode) words.path("tools")).remove(tool);
            case "a tool too many" -> ((ObjectNode) words.path("tools")).putObject("more");
            case "a lost number" -> words.put("statement", present.statement().replace("0", "nothing"));
            case "a lost name" -> words.put("statement", present.statement().replace("limit", "border"));
            case "a statement of few words" -> words.put("statement", "Find it.");
            case "a number for a text" -> words.put("title", 5);
            case "more than words" -> words.put("code", "class A {}");
            default -> throw new IllegalArgumentException(how);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a name twice",
                "a reserved name",
                "a word of Python",
                "a keyword of Java",
                "no name at all",
                "a name that tells the way",
                "a name that promises the answer",
                "a description that tells the way",
                "an empty description",
                "a description of two lines",
                "a tool that is not there",
                "a tool left out",
                "a tool too many",
                "a lost number",
                "a lost name",
                "a statement of few words",
                "a number for a text",
                "more than words"
            })
    void words_that_lose_or_give_away_something_are_told_so(String how) {
        ObjectNode words = better();
        change(words, how);

        Parsed<Words> parsed = ModelAnswers.words(Completion.of(answer(words)), present);

        assertThat(parsed.draft()).isNull();
        assertThat(parsed.faults()).allSatisfy(fault -> assertThat(fault.mend()).isNotBlank());
        assertThat(ModelAnswers.words(Completion.of(answer(better())), present).faults())
                .isEmpty();
    }

    @Test
    void a_second_answer_that_is_right_is_taken_and_the_first_is_reported() {
        ObjectNode words = better();
        change(words, "a reserved name");

        Polished polished = by(answer(words), answer(better())).polish(original);

        assertThat(polished.changed()).isTrue();
        assertThat(polished.faults())
                .singleElement()
                .asString()
                .startsWith("round 1: tool ")
                .contains("observe");
        assertThat(polished.usage().total()).isEqualTo(20);
    }

    @Test
    void where_no_answer_can_be_taken_the_original_stays() {
        Polished polished = by("I'd rather not.", "<words>\n{\n</words>", "<words>[]</words>")
                .polish(original);

        assertThat(polished.changed()).isFalse();
        assertThat(polished.environmentPackage()).isSameAs(original);
        assertThat(polished.reason()).contains("none of 3 answers");
        assertThat(polished.faults()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void a_name_that_the_class_has_for_something_else_is_refused() {
        ObjectNode words = better();
        List<String> names = List.copyOf(present.tools().keySet());
        ((ObjectNode) words.path("tools").path(names.get(0))).put("name", names.get(1));

        Polished polished = by(answer(words), answer(words), answer(words)).polish(original);

        assertThat(polished.changed()).isFalse();
        assertThat(polished.faults().toString()).contains("which is a name in its class");
    }

    @Test
    void what_a_check_finds_in_new_words_keeps_the_original() {
        ObjectNode words = better();
        words.put("statement", words.path("statement").stringValue() + " Any valid answer is accepted.");

        Polished polished = by(answer(words), answer(words), answer(words)).polish(original);

        assertThat(polished.changed()).isFalse();
        assertThat(polished.faults().get(0)).contains("check ANSWER_FORM");
    }

    @Test
    void a_judge_keeps_the_clearer_one_whatever_order_it_sees() {
        assertThat(judged("{\"a\": 3, \"b\": 5}", "{\"a\": 5, \"b\": 3}").changed())
                .isTrue();
        Polished worse = judged("{\"a\": 5, \"b\": 4}", "{\"a\": 4, \"b\": 4}");
        assertThat(worse.changed()).isFalse();
        assertThat(worse.ratings()).isEqualTo(new Polished.Ratings(9, 8));
        assertThat(ClarityAnswer.read(Completion.of("<clarity>{\"a\": 9, \"b\": 3}</clarity>")))
                .isNull();
        assertThat(ClarityAnswer.read(Completion.of("both are fine"))).isNull();
        assertThat(ClarityAnswer.read(Completion.of("```json\n{\"a\": 1, \"b\": 3}\n```")))
                .isNotNull();
    }

    private static Polished judged(String first, String second) {
        return by(answer(better()), "<clarity>" + first + "</clarity>", "<clarity>" + second + "</clarity>")
                .withJudge()
                .polish(original);
    }

    private static CompiledClasses compiled(String body) {
        return GuestApi.compile(List.of(new SourceFile(
                "Guest.java",
                "import dev.codegym.tool.*;\npublic class Guest extends CodeProblem {\n@Input(\"data\") int[] data;\n"
                        + body + "\n@Answer public int sum() { return data.length; }\n}\n")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return data[at + 1];",
                "if (at < 0) throw new ToolFailure(\"data are \" + data[0]); return data[at];",
                "int old = data[at]; data[at] = 0; return old;",
                "return (int) (long) data[at];"
            })
    void code_that_changed_in_any_way_is_no_change_of_words(String other) {
        String tool = "@Tool(\"%s\") public int %s(@Param(\"where\") int %s) { %s }";
        String plain = "if (at < 0) throw new ToolFailure(\"at is low\"); return data[at];";
        CompiledClasses before = compiled(tool.formatted("Reads one", "readAt", "at", plain));
        SameCode proof = new SameCode("Guest", Map.of("readAt", "gate"));

        CompiledClasses renamed = compiled(tool.formatted(
                "Tells",
                "gate",
                "n",
                plain.replace("at ", "n ").replace("[at]", "[n]").replace("\"n is", "\"n is")));
        assertThat(proof.difference(before, renamed, (method, text) -> text.replace("at is", "n is")))
                .isNull();
        assertThat(proof.difference(before, renamed, (method, text) -> text)).contains("a text in method readAt");
        assertThat(proof.difference(
                        before, compiled(tool.formatted("Tells", "gate", "at", other)), (method, text) -> text))
                .contains("class Guest");
        assertThat(new SameCode("Guest", Map.of()).difference(before, renamed, (method, text) -> "n is low"))
                .isNotNull();
    }
}
