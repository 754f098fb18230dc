package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.tool.ToolSpec;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WorkingMemoryTest {
    /** Solutions whose arrays move, with everything that may be done to an array. */
    static List<String> arrays() {
        return List.of(
                // places with side effects are worked out once
                "int[] a = new int[20]; int i = 0; for (int d : drops) { a[i++] += d; a[i++ % 20] = d; i--; }"
                        + " int s = 0; for (int k = 0; k < a.length; k++) s = s * 3 % 1009 + a[k]; return s;",
                // what is added changes the place that is looked up
                "int[] a = new int[10]; int i = 0; for (int d : drops) { a[i] = a[i] + (a[d] = d) + i; i = d; }"
                        + " int s = 0; for (int v : a) s += v; return s;",
                "int[] a = new int[10]; for (int d : drops) { a[d] *= 2; a[d] |= 5; a[d] <<= 1; a[d] ^= d; a[d] -= 3 - d; a[d] %= 11; }"
                        + " int s = 0; for (int v : a) s = s * 7 + v; return s;",
                "int[] a = new int[10]; int s = 0; for (int d : drops) { s += a[d]++ * 10 + --a[9 - d]; s -= ++a[d] - a[d]--; } return s;",
                "int[] a = new int[10]; int s = 0; for (int d : drops) { int t = a[d] = d * 2; s += t + (a[d] += 4); } return s;",
                "int[] a = {3, 0, drops[0], 1}; a[1]++; int s = 0; for (int d : drops) { a[d % 4] += d; s += a[3 - d % 4]; } return s;",
                "int[] a = new int[] {1, 2, 3}; int[] b = new int[10]; for (int d : drops) { b[a[d % 3]] += d; a[d % 3] = b[d] % 3; }"
                        + " return b[0] + 100 * b[1] + 1000 * a[0] + a[1];",
                "int[] a = new int[10]; Arrays.fill(a, 7); Arrays.fill(a, 2, 5, drops[0]); for (int d : drops) a[d] = Math.max(d, a[d]);"
                        + " for (int d : drops) a[d] = Math.min(a[d], d + 3); Arrays.sort(a); return a[0] * 100 + a[9];",
                "long[] a = new long[11]; a[0] = 1; for (int i = 0; i < drops.length && i < 10; i++) a[i + 1] = a[i] * 1000003 + drops[i];"
                        + " long m = 0; for (long v : a) m = Math.max(m, v); return (int) (m % 1009) + (int) a[2];",
                "double[] a = new double[10]; for (int d : drops) a[d] += 0.1 * d; double s = 0; for (double v : a) s += v; return (int) (s * 1000);",
                "boolean[] a = new boolean[10]; int s = 0; for (int d : drops) { if (a[d]) s++; else a[d] = true; a[9 - d] |= d > 6; } return s;",
                "char[] a = new char[26]; for (int i = 0; i < letters.length(); i++) { a[i] = letters.charAt(i); a[i] += 1; a[25 - i] = (char) (a[i] + 2); a[13] = 97; }"
                        + " int s = 0; for (char c : a) s = s * 5 + c; return s + new String(a).indexOf('f') + String.valueOf(a).length();",
                "int[] a = new int[26]; for (char c : letters.toCharArray()) a[c - 'a']++; int s = 0;"
                        + " outer: for (int v : a) { if (v == 0) continue; for (int w : a) if (w > v) continue outer; s = s * 10 + v; } return s;",
                "int[] a = new int[26], b = new int[26]; for (char c : letters.toCharArray()) { a[c - 'a']++; b['z' - c]++; }"
                        + " return Arrays.equals(a, b) ? 1 : Arrays.stream(a).max().getAsInt() + Arrays.hashCode(b);",
                "int n = drops.length; int[][] a = new int[n + 1][10]; for (int[] row : a) Arrays.fill(row, 2);"
                        + " for (int i = 1; i <= n; i++) for (int j = 0; j < a[0].length; j++) a[i][j] = Math.max(a[i - 1][j], a[i][j] + drops[i - 1] * j);"
                        + " return a[n][9] + a.length;",
                "int[][] a = new int[3][4]; for (int d : drops) { int[] row = a[d % 3]; row[d % 4] += d; row[0]--; } int s = 0;"
                        + " for (int[] row : a) { for (int v : row) s = s * 3 + v; s += row.length; } Arrays.fill(a[1], 5); return s + a[1][2];",
                "int[] a = new int[10]; if (drops[0] > 5) return a[3] + 1; for (int d : drops) { if (a[d] > 1) return d; a[d]++; } return -1;",
                "int s = 0; { int[] a = new int[10]; for (int d : drops) s += a[d]++; } return s;",
                "final int[] a = new int[10]; Runnable r = () -> a[2]++; for (int d : drops) r.run(); return a[2];");
    }

    @ParameterizedTest
    @MethodSource("arrays")
    void movesArraysAndAnswersAsTheOriginalDoes(String body) throws Exception {
        MemoryTrial trial = MemoryTrial.ofBody(body).agrees();
        assertThat(trial.moved()).as(trial.solver()).isTrue();
        assertThat(trial.solver()).doesNotContain("a[");
    }

    /** Solutions of whose collections none may move. */
    static List<String> staying() {
        return List.of(
                // made anew in a loop
                "int s = 0; for (int d : drops) { int[] a = new int[10]; a[d]++; s += a[d % 3]; } return s;",
                // swapped
                "int[] a = new int[10]; int[] b = new int[10]; for (int d : drops) { a[d] = b[d] + 1; int[] t = a; a = b; b = t; } return a[0] + b[0];",
                // known by a second name
                "int[] a = new int[10]; int[] b = a; for (int d : drops) { a[d]++; b[d]++; } return a[3];",
                // the name means two things
                "int s = 0; { int[] a = new int[10]; a[1]++; s += a[1]; } { int[] a = new int[5]; a[2]++; s += a[2]; } return s + drops[0];",
                // only read
                "int[] a = {1, 2, 3}; return a[drops[0] % 3];",
                // only written
                "int[] a = new int[10]; for (int d : drops) a[d] = 1; return drops[0];",
                // what is added reads and writes the place itself
                "int[] a = new int[10]; int i = 0; for (int d : drops) { a[i = d] *= i + 1; } return a[3];",
                // rows of different lengths
                "int[][] a = new int[10][]; for (int i = 0; i < 10; i++) a[i] = new int[i]; for (int d : drops) if (d > 0) a[d][0]++; return a[4][0];",
                // nulls mean something
                "Integer[] a = new Integer[10]; for (int d : drops) if (a[d] == null) a[d] = d; return a[drops[0]];");
    }

    @ParameterizedTest
    @MethodSource("staying")
    void leavesAloneWhatCannotMove(String body) throws Exception {
        assertThat(MemoryTrial.ofBody(body).agrees().moved()).isFalse();
    }

    @Test
    void followsAnArrayIntoHelpersThatCallThemselves() throws Exception {
        MemoryTrial trial = MemoryTrial.of("""
                import java.util.*;
                class Solution {
                    public int rain(int[] drops, String letters) {
                        int[] memo = new int[drops.length + 1];
                        Arrays.fill(memo, -1);
                        return most(drops, 0, memo);
                    }
                    private int most(int[] drops, int i, int[] memo) {
                        if (i >= drops.length) return 0;
                        if (memo[i] >= 0) return memo[i];
                        return memo[i] = Math.max(most(drops, i + 1, memo), drops[i] + most(drops, i + 2, memo));
                    }
                }
                """).agrees();
        assertThat(trial.tools()).containsExactly("startTable", "setTableValue", "fillTable", "tableValue");
    }

    @Test
    void readsBeforeItAddsWhatAHelperWorksOutOnTheSameArray() throws Exception {
        MemoryTrial trial = MemoryTrial.of("""
                class Solution {
                    private int[] sums;
                    public int rain(int[] drops, String letters) {
                        this.sums = new int[10];
                        for (int d : drops) sums[d] += next(d, 3);
                        return sums[drops[0]];
                    }
                    private int next(int d, int left) {
                        if (left == 0) return 1;
                        sums[d] += next(9 - d, left - 1);
                        return sums[d];
                    }
                }
                """).agrees();
        assertThat(trial.moved()).isTrue();
        assertThat(trial.tools()).doesNotContain("addToTable");
    }

    @Test
    void movesAFieldThatIsMadeWithTheObject() throws Exception {
        MemoryTrial trial = MemoryTrial.of("""
                class Solution {
                    private static final int SIZE = 10;
                    private static int[] seen = new int[SIZE], twice = new int[SIZE];
                    public int rain(int[] drops, String letters) {
                        int s = 0;
                        for (int d : drops) s += count(d);
                        return s + twice[0];
                    }
                    private static int count(int d) {
                        twice[d] += 2;
                        return Solution.seen[d]++;
                    }
                }
                """).agrees();
        assertThat(trial.tools())
                .containsExactly("startTable", "addToTable", "tableValue", "startSecondTable", "addToSecondTable");
    }

    @Test
    void leavesAnArrayAloneThatAHelperGetsBesideAnother() throws Exception {
        assertThat(MemoryTrial.of("""
                class Solution {
                    public int rain(int[] drops, String letters) {
                        int[] a = new int[10];
                        int[] b = new int[10];
                        for (int d : drops) { count(a, d); count(b, 9 - d); }
                        return a[3] * 10 + b[3];
                    }
                    private void count(int[] c, int d) { c[d]++; }
                }
                """).agrees().moved()).isFalse();
    }

    @Test
    void leavesAFieldAloneWhoseNameALocalTakes() throws Exception {
        assertThat(MemoryTrial.of("""
                class Solution {
                    private int[] a = new int[10];
                    public int rain(int[] drops, String letters) {
                        for (int d : drops) a[d]++;
                        return sum(drops);
                    }
                    private int sum(int[] drops) {
                        int s = a[2];
                        int[] a = {7};
                        return s + a[0];
                    }
                }
                """).agrees().moved()).isFalse();
    }

    @Test
    void givesAnAnswerThatWasBuiltInTheEnvironment() throws Exception {
        MemoryTrial trial = MemoryTrial.of("""
                class Solution {
                    public int[] rain(int[] drops, String letters) {
                        int[] sums = new int[drops.length];
                        for (int i = 0; i < sums.length; i++) sums[i] = drops[i] + (i > 0 ? sums[i - 1] : 0);
                        return sums;
                    }
                }
                """).agrees();
        assertThat(trial.tools()).containsExactly("startTable", "setTableValue", "tableValue", "tableContents");
    }

    @Test
    void takesThreeStoresAtMostTheMostUsedFirst() throws Exception {
        MemoryTrial trial = MemoryTrial.ofBody(
                "int[] a = new int[10]; int[] b = new int[10]; boolean[] c = new boolean[10]; int[] d = new int[10];"
                        + " a[0] = 1; for (int v : drops) { b[v]++; d[v] += b[v]; if (!c[v]) c[v] = true; } return a[0] + b[1] + d[2];");
        assertThat(trial.agrees().tools())
                .contains("startTable", "startSecondTable", "startChecklist")
                .doesNotContain("startThirdTable");
        assertThat(trial.solver()).contains("a[0] = 1");
    }

    @Test
    void saysOfEveryToolWhatItGivesWithAnExample() {
        MemoryTrial trial = MemoryTrial.ofBody(arrays().get(7));
        assertThat(trial.specs())
                .filteredOn(tool -> tool.name().contains("Table") || tool.name().startsWith("table"))
                .extracting(ToolSpec::description)
                .allSatisfy(text -> assertThat(text).contains("Gives ").contains("Example: "));
    }
}
