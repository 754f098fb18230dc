package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.synth.UnsuitableProblemException;
import dev.codegym.tool.DataType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaSolutionTest {
    @Test
    void findsTheOnlyPublicMethod() {
        JavaSolution solution = JavaSolution.parse("""
                public class Solution {
                    public int total(int[] parts, long k) { return add(parts[0], 1); }
                    private int add(int a, int b) { return a + b; }
                }
                """);
        assertThat(solution.entry().getNameAsString()).isEqualTo("total");
        assertThat(solution.inputs()).extracting("name").containsExactly("parts", "k");
        assertThat(solution.answer()).isEqualTo(DataType.INT);
    }

    @Test
    void entersByThePublicMethodThatNoOtherCalls() {
        JavaSolution solution = JavaSolution.parse("""
                class Solution {
                    public boolean even(int n) { return n % 2 == 0; }
                    public int count(int[] a) { int c = 0; for (int x : a) { if (even(x)) c++; } return c; }
                }
                """);
        assertThat(solution.entry().getNameAsString()).isEqualTo("count");
    }

    @Test
    void aCallOfItselfOrOfAnOverloadIsNoCallByAnother() {
        JavaSolution solution = JavaSolution.parse("""
                class Solution {
                    public int depth(int[] a) { return depth(a, 0); }
                    public int depth(int[] a, int i) { return i == a.length ? 0 : 1 + depth(a, i + 1); }
                }
                """);
        assertThat(solution.inputs()).extracting("name").containsExactly("a");
        assertThat(JavaSolution.parse(
                                "class S { public int f(int n) { return n < 2 ? n : f(n - 1); } public int g(int n)"
                                        + " { return f(n) + (n < 1 ? 0 : g(n - 1)); } }")
                        .entry()
                        .getNameAsString())
                .isEqualTo("g");
    }

    @Test
    void takesTheMethodThatFitsTheInputsOfTheExamples() {
        String source = "class Solution { public int sum(int[] parts, int k) { return k; }"
                + " public boolean any(int[] parts) { return true; } }";
        assertThat(JavaSolution.parse(source, List.of("parts", "k")).entry().getNameAsString())
                .isEqualTo("sum");
        assertThat(JavaSolution.parse(source, List.of("x")).entry().getNameAsString())
                .isEqualTo("any");
    }

    @Test
    void takesAChangedInputAsTheAnswerOfAVoidEntry() {
        JavaSolution solution =
                JavaSolution.parse("class Solution { public void turn(int[][] grid) { grid[0][0] = 1; } }");
        assertThat(solution.answerInput()).isEqualTo("grid");
        assertThat(solution.answer()).isEqualTo(DataType.INT.array().array());
    }

    @Test
    void keepsTheOriginalToTheLetterButForForeignImports() {
        String source = """
                package com.example;

                import com.example.help.ListNode;
                import java.util.List;

                class Solution { // kept
                    public int size( List<Integer> all ) { return all.size(); }
                }
                """;
        assertThat(JavaSolution.parse(source).source())
                .isEqualTo(source.replace("package com.example;", "").replace("import com.example.help.ListNode;", ""));
    }

    @Test
    void namesTheNodeClassesThatAreMissing() {
        assertThat(JavaSolution.parse("class Solution { public int depth(TreeNode root) { return 0; } }")
                        .missingNodeClasses())
                .containsExactly("TreeNode");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NOT_JAVA        | def f(a): return a
                    NO_ENTRY        | class Solution { int hidden(int[] a) { return 0; } }
                    SEVERAL_ENTRIES | class Solution { public int a(int[] x) { return 0; } public int b(int[] x) { return 0; } }
                    DESIGN_CLASS    | class Cache { Cache(int size) {} public int get(int key) { return 0; } }
                    INPUT_TYPE      | class Solution { public int f(java.util.Map<String, String> m) { return 0; } }
                    INPUT_TYPE      | class Solution { public int f(Integer[] m) { return 0; } }
                    INPUT_NAME      | class Solution { public int f(int[] größe) { return 0; } }
                    ANSWER_TYPE     | class Solution { public java.util.Map<String, String> f(int[] m) { return null; } }
                    INPUT_TYPE      | class Solution { public int f(Node m) { return 0; } }
                    NO_ENTRY        | class Main { public static void main(String[] args) { } }
                    NO_ANSWER       | class Solution { public void f(int m) { } }
                    """)
    void tellsWhyASolutionCannotBeTaken(String reason, String source) {
        assertThatThrownBy(() -> JavaSolution.parse(source))
                .isInstanceOfSatisfying(
                        UnsuitableProblemException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
