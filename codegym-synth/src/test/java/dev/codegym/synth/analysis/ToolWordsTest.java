package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.synth.RawProblem;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tools are called and how they are described, read as one who does not know the solution. */
class ToolWordsTest {
    private static final String FIELD = """
            1\\. Field

            Easy

            A field is told by DATA. Return _a number_ for the given `k`.

            **Example 1:**

            **Input:** DATA = VALUE, k = 2

            **Output:** 1

            **Constraints:**

            *   `2 <= DATA.length <= 100`
            *   `1 <= k <= 9`
            """;

    private static List<ToolSpec> tools(String body) {
        String data = Stream.of("heights", "map", "paths", "signs")
                .filter(body::contains)
                .findFirst()
                .orElseThrow();
        String type = data.equals("heights") ? "int[]" : data.equals("signs") ? "String" : "int[][]";
        String value = type.equals("int[]") ? "[1,3,2]" : type.equals("String") ? "\"aBc\"" : "[[1,2],[3,4]]";
        String rule = switch (data) {
            case "paths" -> "*   `paths[i].length == 2`\n";
            case "map" -> "*   `map[i].length == 3`\n";
            default -> "";
        };
        String solution = "class Solution { public int count(" + type + " " + data + ", int k) { int c = 0; int n = "
                + data + (type.equals("String") ? ".length()" : ".length") + "; " + body + " return c; } }";
        String statement = FIELD.replace("DATA", data).replace("VALUE", value) + rule;
        return ProgramAnalysis.candidates(new RawProblem("test", "field", statement, solution, "java")).stream()
                .flatMap(candidate -> candidate.definition().problem().tools().stream())
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    for (int i = 0; i < n; i++) if (i > 1 && (heights[i] & 1) == 0) c++;                | heightBitAnd1Equals0
                    for (int i = 0; i + 1 < n; i++) if (heights[i + 1] == heights[i] + 1) c++;          | nextHeightEqualsHeightPlus1
                    for (int i = 0, j = n - 1; i < j; i++, j--) c += heights[i] % (heights[j] + 1); | heightRemainderByOtherHeightPlus1
                    for (int i = 1; i < 3; i++) for (int j = 1; j < 3; j++) c ^= map[i - 1][j] + map[i][j - 1]; | cellAbovePlusCellLeft
                    for (int i = 0; i < paths.length; i++) c += paths[i][0] + paths[i][1];              | pathEntry0PlusPathEntry1
                    for (int i = 0; i < signs.length(); i++) if (signs.charAt(i) - 'a' < k) c++;                | characterPlacesAfterAIsLessThanK
                    for (int i = 0; i < signs.length(); i++) if (signs.charAt(i) - 'A' < k) c++;                | characterPlacesAfterCapitalAIsLessThanK
                    for (int i = 0, j = n - 1; i < j; i++, j--) if (heights[heights[i] % n] > heights[j] + heights[i]) c++; | heightCondition
                    """)
    void namesAFormulaByWhatItSays(String body, String name) {
        assertThat(tools(body)).extracting(ToolSpec::name).contains(name);
    }

    @Test
    void tellsTwoFormulasApartByTheirConstants() {
        assertThat(tools("for (int i = 0, j = n - 1; i < j; i++, j--) {"
                        + " c += paths[i][0] - paths[j][0]; c ^= paths[i][1] - paths[j][1]; }"))
                .extracting(ToolSpec::name)
                .contains("pathEntry0Difference", "pathEntry1Difference");
    }

    @Test
    void saysInWhichDataALoopStarts() {
        List<ToolParameter> parameters =
                tools("for (int i = 0; i < n; i++) { int j = i; while (j < n && heights[j] < k) j++; c += j; }")
                        .stream()
                        .filter(tool -> tool.name().equals("heightRunEnd"))
                        .flatMap(tool -> tool.parameters().stream())
                        .toList();

        assertThat(parameters)
                .extracting(ToolParameter::description)
                .contains("where counting starts, a position in heights, counted from 0");
    }

    @Test
    void callsDataAsTheStatementDoesWhateverOtherMethodsCallTheirs() {
        String solution = "class Solution { public int count(int[] a, int k) { return half(a.length) + a[0]; }"
                + " int half(int heights) { return heights / 2; } }";
        String statement = FIELD.replace("DATA", "heights").replace("VALUE", "[1,3,2]");

        assertThat(ProgramAnalysis.candidates(new RawProblem("test", "field", statement, solution, "java")))
                .allSatisfy(candidate -> assertThat(candidate.definition().statement())
                        .contains("Hidden from you: heights, a list of integers."));
    }

    @Test
    void givesAnExampleWithEveryTool() {
        List<ToolSpec> all = Stream.of(
                        "for (int[] row : map) for (int m : row) c += m;",
                        "java.util.Arrays.sort(heights); for (int i = 0; i < n; i++) c += heights[i] * i;",
                        "StringBuilder b = new StringBuilder(); for (char s : signs.toCharArray()) b.append(s); c = b.length();")
                .flatMap(body -> tools(body).stream())
                .toList();

        assertThat(all)
                .hasSizeGreaterThan(8)
                .allSatisfy(tool -> assertThat(tool.description()).contains(" Example: " + tool.name() + "("));
    }

    @Test
    void makesExamplesOfDifferentPositions() {
        List<ToolParameter> places = List.of(
                new ToolParameter("from", DataType.INT, "where"),
                new ToolParameter("to", DataType.INT, "where"),
                new ToolParameter("mark", DataType.CHAR, "what"));

        assertThat(Texts.withExample("Marks.", "mark", places))
                .isEqualTo("Marks. Example: mark(from=0, to=1, mark=\"a\").");
    }

    @ParameterizedTest
    @CsvSource({"buses,bus", "houses,house", "boxes,box", "cities,city", "glass,glass"})
    void findsTheSingularOfANoun(String data, String element) {
        assertThat(Nouns.element(data, "value")).isEqualTo(element);
    }
}
