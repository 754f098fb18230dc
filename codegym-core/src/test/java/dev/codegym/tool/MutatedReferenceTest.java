package dev.codegym.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.Samples;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.SourceFile;
import dev.codegym.sandbox.GuestRejectedException;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.rewrite.Mutant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class MutatedReferenceTest {
    private static final String HEAD = """
            import dev.codegym.tool.*;
            import java.util.*;

            public class Row extends CodeProblem {
                @Input("numbers") int[] numbers;
                private int total;

                @Tool("Unused by the answer") public int other(@Param("which") int index) { return numbers[index] * 3; }

            """;

    private static final CodeProblemSpec SPEC = new CodeProblemSpec(
            "Row",
            List.of(new InputSpec("numbers", DataType.INT.array(), "numbers")),
            List.of(new ToolSpec(
                    "other",
                    "Unused by the answer",
                    List.of(new ToolParameter("index", DataType.INT, "which")),
                    DataType.INT)),
            "answer",
            DataType.INT);

    /** Every type and every place that a mutant can take, with handlers, wide locals, lambdas and sorting on the way. */
    private static final String EVERYTHING = """
            @Answer public int answer() {
                long product = 1L;
                double mean = 0.0;
                boolean[] seen = new boolean[64];
                char[] letters = new char[] {'a', 'b', 'c'};
                long[] sums = new long[numbers.length + 1];
                Integer[] boxed = new Integer[numbers.length];
                for (int i = 0; i < numbers.length; i++) {
                    product = (product * 31 + (numbers[i] & 15)) % 1000003L;
                    sums[i + 1] = sums[i] + (product << 2) - (product >>> 1);
                    mean += numbers[i] / 2.0;
                    seen[numbers[i] & 63] = true;
                    letters[i % 3] = (char) (letters[i % 3] + 1);
                    boxed[i] = Integer.valueOf(numbers[i]);
                }
                Arrays.sort(boxed, new Comparator<Integer>() {
                    public int compare(Integer a, Integer b) {
                        return Integer.compare(((Integer) b).intValue(), ((Integer) a).intValue());
                    }
                });
                int kinds = 0;
                for (int i = 0; i < seen.length; ++i) {
                    if (seen[i]) {
                        kinds++;
                    }
                }
                try {
                    kinds += 12 / (numbers.length - 2);
                } catch (ArithmeticException e) {
                    kinds = -kinds;
                } finally {
                    total = kinds;
                }
                switch (kinds) {
                    case 0: total += 1; break;
                    case 1: total -= 1; break;
                    case 2: total ^= 5; break;
                    default: total |= 8;
                }
                String text = "n" + new String(letters);
                int low = Math.min(Math.abs(total), text.charAt(1));
                return low + (int) (sums[numbers.length] % 97) + (int) Math.max(mean, 3.0)
                        + (boxed.length > 0 ? ((Integer) boxed[0]).intValue() : 0) + depth(numbers.length);
            }

            private int depth(int n) { return n <= 0 ? 0 : 1 + depth(n / 2); }
            }
            """;

    private static CompiledClasses classes(String answer) {
        return GuestApi.compile(List.of(new SourceFile("Row.java", HEAD + answer)));
    }

    private static ObjectNode row(String numbers) {
        return Samples.object("{'numbers':" + numbers + "}");
    }

    private static List<ObjectNode> rows() {
        List<ObjectNode> rows = new ArrayList<>();
        for (String numbers : List.of("[]", "[1]", "[2,9]", "[5,5,1]", "[7,-3,12,40,8]", "[1,2,3,4,5,6,7,8]")) {
            rows.add(row(numbers));
        }
        return rows;
    }

    @Test
    void answersLikeTheOriginalWhileAllMutantsAreOff() throws ReferenceFailedException {
        CompiledClasses classes = classes(EVERYTHING);
        HostedProblem plain = HostedProblem.of(SPEC, classes);
        MutatedReference reference = MutatedReference.of(SPEC, classes);
        for (ObjectNode row : rows()) {
            JsonNode expected = plain.reference(row, Limits.DEFAULT);
            assertThat(reference.watch(row, Limits.DEFAULT).run().answer())
                    .as("%s", row)
                    .isEqualTo(expected);
        }
    }

    @Test
    void hasMutantsOfEveryKind() {
        Set<Mutant.Kind> kinds = EnumSet.noneOf(Mutant.Kind.class);
        MutatedReference.of(SPEC, classes(EVERYTHING)).mutants().forEach(mutant -> kinds.add(mutant.kind()));
        assertThat(kinds).containsExactlyInAnyOrder(Mutant.Kind.values());
    }

    @Test
    void aMutantThatDiffersNowhereOnTheWayGivesTheSameAnswer() {
        MutatedReference reference = MutatedReference.of(SPEC, classes(EVERYTHING));
        int killed = 0;
        for (ObjectNode row : rows()) {
            MutatedReference.Watched watched = reference.watch(row, Limits.DEFAULT);
            for (int i = 0; i < reference.mutants().size(); i++) {
                JsonNode answer = reference
                        .mutated(i, row, Limits.DEFAULT.withFuelPerCall(20_000))
                        .answer();
                boolean same = watched.run().answer().equals(answer);
                killed += same ? 0 : 1;
                assertThat(same || watched.differed().get(i))
                        .as("%s on %s gives %s", reference.mutants().get(i), row, answer)
                        .isTrue();
            }
        }
        assertThat(killed).isGreaterThan(200);
    }

    @Test
    void mutantsStandOnlyInWhatTheAnswerCanReach() {
        assertThat(MutatedReference.of(SPEC, classes(EVERYTHING)).mutants())
                .extracting(Mutant::method)
                .contains("Row.answer", "Row.depth")
                .doesNotContain("Row.other");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return numbers[0] + numbers[1]; | + became - | -3",
                "return numbers[0] + numbers[1]; | the right side of + was left out | 2",
                "return (int) ((long) numbers[0] * numbers[1]); | * became + | 7",
                "return numbers[0] << 1; | << became >> | 1",
                "return (int) (numbers[1] / 2.0 + 0.5); | / became * | 10",
                "return numbers[0] < 2 ? 8 : 9; | < became <= | 8",
                "return numbers[1] >= 5 ? 8 : 9; | >= became > | 9",
                "return numbers[0] == 2 ? 8 : 9; | the condition was turned round | 9",
                "return numbers[0] + 100; | 100 became one more | 103",
                "return numbers[0] * 1; | 1 became 0 | 0",
                "int i = 0; return numbers[i]; | an index was larger by 1 | 5",
                "int i = 4; i++; return i; | a step by 1 was left out | 4",
                "int i = 4; i++; return i; | a step by 1 went the other way | 3",
                "int i = 4; i = numbers[1]; return i; | a new value of a variable was not kept | 4",
                "total = 7; return total + 1; | a new value of total was not kept | 1",
                "int[] a = {6}; a[0] = numbers[0]; return a[0]; | a new value of an element was not kept | 6",
                "return Math.min(numbers[0], numbers[1]); | min became max | 5",
                "return Math.max(numbers[0], numbers[1]); | max gave its first argument | 2",
                "return Math.abs(numbers[0] - numbers[1]); | abs was left out | -3",
                "return \"abc\".charAt(numbers[0]); | an index was smaller by 1 | 98",
                "return numbers[1]; | the method gave 0 or false | 0"
            })
    void makesTheChangeThatItNames(String body, String change, int expected) {
        MutatedReference reference = MutatedReference.of(SPEC, classes("@Answer public int answer() {" + body + "}}"));
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < reference.mutants().size(); i++) {
            Mutant mutant = reference.mutants().get(i);
            if (mutant.change().equals(change) || mutant.inverse().equals(change)) {
                JsonNode answer =
                        reference.mutated(i, row("[2,5]"), Limits.DEFAULT).answer();
                answers.add(answer == null ? null : answer.intValue());
            }
        }
        assertThat(answers).contains(expected);
    }

    @Test
    void aMutantThatNeverEndsIsStoppedByItsBudget() {
        MutatedReference reference = MutatedReference.of(
                SPEC,
                classes("@Answer public int answer() { int i = 0; while (i < numbers.length) { i++; } return i; }}"));
        ObjectNode row = row("[1,2,3]");
        int endless = 0;
        for (int i = 0; i < reference.mutants().size(); i++) {
            MutatedReference.Run run = reference.mutated(i, row, Limits.DEFAULT.withFuelPerCall(5_000));
            assertThat(run.fuel()).isLessThan(5_100);
            endless += run.answer() == null && run.fuel() >= 5_000 ? 1 : 0;
        }
        assertThat(endless).isPositive();
    }

    @Test
    void noGuestMayTakeTheNameOfWhatTheHostAdds() {
        String source = HEAD + "@Answer public int answer() { return guest$Mutants.state[0]; }}\n"
                + "class guest$Mutants { public static int[] state = new int[9]; }";
        CompiledClasses classes = GuestApi.compile(List.of(new SourceFile("Row.java", source)));
        assertThatThrownBy(() -> MutatedReference.of(SPEC, classes))
                .isInstanceOf(GuestRejectedException.class)
                .hasMessageContaining("guest$");
    }
}
