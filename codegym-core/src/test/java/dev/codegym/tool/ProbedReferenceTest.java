package dev.codegym.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.Samples;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.SourceFile;
import dev.codegym.sandbox.Limits;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProbedReferenceTest {
    private static final String SOURCE = """
            import dev.codegym.tool.*;
            import java.util.*;

            public class Sizes extends CodeProblem {
                static int calls = 0;
                @Input("numbers") int[] numbers;

                static class Box implements Comparable<Box> {
                    final int size;
                    Box(int size) { this.size = size; }
                    public int compareTo(Box other) { return size > other.size ? -1 : size < other.size ? 1 : 0; }
                    public String toString() { return size > 3 ? "big" : "small"; }
                }

                @Tool("Unused by the answer") public int other(@Param("which") int index) {
                    return index > 3 ? 1 : 2;
                }

                @Answer public int kinds() {
                    calls++;
                    List<Box> boxes = new ArrayList<Box>();
                    for (int number : numbers) {
                        boxes.add(new Box(number));
                    }
                    Collections.sort(boxes);
                    int sum = 0;
                    for (Box box : boxes) {
                        sum += kind(box.size);
                    }
                    try {
                        sum += 1000 / (sum - 7);
                    } catch (ArithmeticException e) {
                        sum = calls > 1 ? 77 : 7;
                    }
                    return sum;
                }

                private int kind(int size) {
                    switch (size) {
                        case 1: return 1;
                        case 2: return 5;
                        case 900: return 9;
                        default: return 0;
                    }
                }
            }
            """;

    private static final CodeProblemSpec SPEC = new CodeProblemSpec(
            "Sizes",
            List.of(new InputSpec("numbers", DataType.INT.array(), "numbers")),
            List.of(new ToolSpec(
                    "other",
                    "Unused by the answer",
                    List.of(new ToolParameter("index", DataType.INT, "which")),
                    DataType.INT)),
            "kinds",
            DataType.INT);

    private static final CompiledClasses CLASSES = GuestApi.compile(List.of(new SourceFile("Sizes.java", SOURCE)));
    private static final ProbedReference PROBED = ProbedReference.of(SPEC, CLASSES);

    private static ProbedReference.Run run(String numbers) {
        return PROBED.run(Samples.object("{'numbers':" + numbers + "}"), Limits.DEFAULT);
    }

    @Test
    void answersLikeTheUnprobedReference() throws ReferenceFailedException {
        HostedProblem plain = HostedProblem.of(SPEC, CLASSES);
        for (String numbers : List.of("[]", "[1]", "[2,1,1]", "[900,2,1,5]", "[2,900,2]")) {
            JsonNode expected = plain.reference(Samples.object("{'numbers':" + numbers + "}"), Limits.DEFAULT);
            assertThat(run(numbers).answer()).as(numbers).isEqualTo(expected);
        }
    }

    @Test
    void takesOtherBranchesOnOtherInputs() {
        BitSet none = run("[]").taken();
        BitSet one = run("[1]").taken();
        BitSet more = run("[2,900]").taken();
        assertThat(none.cardinality()).isLessThan(one.cardinality());
        assertThat(more).isNotEqualTo(one);
        assertThat(run("[1]").taken()).isEqualTo(one);
    }

    @Test
    void countsWhatTheAnswerCanReachAndNothingElse() {
        BitSet taken = new BitSet();
        for (String numbers : List.of("[]", "[1,1]", "[1,2,900,4]", "[4,2,1]", "[1,1,2]", "[2,2]")) {
            taken.or(run(numbers).taken());
        }
        // all but the way that only a second episode in the same classes could take: state is fresh each time
        assertThat(PROBED.edges() - taken.cardinality()).isEqualTo(1);
    }

    @Test
    void recordsTheBranchesOfARunThatFails() {
        ProbedReference.Run stopped = PROBED.run(
                Samples.object("{'numbers':" + "[" + "1,".repeat(999) + "1]}"), Limits.DEFAULT.withFuelPerCall(2000));
        assertThat(stopped.failure()).isNotNull();
        assertThat(stopped.answer()).isNull();
        assertThat(stopped.taken().cardinality()).isPositive();
    }
}
