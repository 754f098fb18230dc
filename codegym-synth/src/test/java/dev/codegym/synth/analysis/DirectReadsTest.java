package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectReadsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = """
            int[] drops | int i = 0; while (i < drops.length - 1) { drops[i++] += 2; drops[i] = drops[i - 1] % 7; } return drops[i];
            int[] drops | int s = 0; for (int i = 0; i < drops.length; i++) { s += drops[i]++; s += --drops[i] * 3; s -= ++drops[i]; } return s;
            int[] drops | int i = 0; drops[i] = i = drops.length - 1; return drops[0] * 10 + i;
            int[] drops | int l = 0, r = drops.length - 1; while (l < r) swap(drops, l++, r--); return drops[0];
            int[] drops | Arrays.sort(drops); int s = 0; for (int d : drops) s = s * 3 % 1009 + d; return s;
            int[] drops | int s = drops[0]; for (int i = 0; i < drops.length; i++) { drops[i] = s; s += twice(drops, i); } return s;
            int[] drops | int[] other = drops; other[0] = 5; return drops[0] + other.length;
            int[] drops | int[] other = drops.clone(); Arrays.sort(other); return other[0] * 10 + drops[0];
            int[] drops | int[] other = Arrays.copyOf(drops, drops.length + 1); other[0]++; return other[0] * 100 + drops[0] + Arrays.stream(drops).sum();
            int[] drops | kept = drops; grow(); int s = 0; for (int d : drops) s = s * 5 % 1009 + d; return s;
            int[] drops | if (drops == null) return -1; if (drops.length == 0) return -2; int d = drops[0]; { int e = drops[drops.length - 1]; d += e; } return d;
            int[] drops | int s = 0; for (int i = 0; i < drops.length; i++) { int k = i; Runnable add = () -> drops[k] += 4; add.run(); s += drops[i]; } return s;
            String letters | char[] c = letters.toCharArray(); int s = 0; for (int i = 0; i < c.length; i++) s = s * 3 % 1009 + c[i]; return s + vowels(c);
            String letters | char[] c = letters.toCharArray(); Arrays.sort(c); return c[0] * 1000 + letters.charAt(0);
            String letters | int s = 0; for (char c : letters.toCharArray()) s = s * 3 % 1009 + c; return s + (letters.isEmpty() ? 1 : 0);
            String letters | String half = letters.substring(letters.length() / 2); return half.hashCode() + letters.indexOf('a') + (letters + "x").length();
            String letters | letters = letters.replace("a", "bb"); return letters.length() * 200 + letters.charAt(0);
            int[][] yard | int s = 0; for (int i = 0; i < yard.length; i++) for (int j = 0; j < yard[i].length; j++) { yard[i][j] += s; s = yard[i][j] % 11; } return s;
            int[][] yard | int s = 0; for (int[] row : yard) { for (int cell : row) s = s * 3 % 1009 + cell; s += row.length; } return s;
            int[][] yard | int s = 0; for (int i = 0; i < yard.length; i++) { int[] row = yard[i]; row[0]++; for (int j = 0; j < row.length; j++) s += row[j] * j; } return s + yard[0][0];
            int[][] pipes | Arrays.sort(pipes, (a, b) -> a[1] - b[1]); int s = 0; for (int[] p : pipes) s = s * 3 % 1009 + p[0] + 2 * p[1]; return s;
            int[][] pipes | Arrays.sort(pipes, (a, b) -> a[0] == b[0] ? Integer.compare(b[1], a[1]) : a[0] - b[0]); int s = 0; for (int[] p : pipes) s = s * 3 % 1009 + p[1]; return s;
            int[][] pipes | Arrays.sort(pipes, Comparator.comparingInt(p -> -p[0])); return pipes[0][0];
            List<Integer> jars | Collections.sort(jars); int s = 0; for (int i = 0; i < jars.size(); i++) { jars.set(i, jars.get(i) + s); s = jars.get(i) % 17; } return s;
            List<Integer> jars | int s = jars.contains(3) ? 5 : 0; for (int j : jars) s = s * 3 % 1009 + j; return s + new ArrayList<>(jars).size();
            """)
    void answersAsTheOriginalDoes(String inputs, String body) throws Exception {
        MemoryTrial.direct(inputs, body).agrees();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = """
            int[] drops | for (int i = 1; i < drops.length; i++) drops[i] += drops[i - 1]; return drops[drops.length - 1]; | setDrop
            int[] drops | Arrays.sort(drops); return drops[drops.length / 2]; | sortDrops
            int[][] yard | int s = 0; for (int[] row : yard) { row[0] = 4; s += row[0]; } return s; | setCell
            int[][] pipes | Arrays.sort(pipes, (a, b) -> b[0] - a[0]); int s = 0; for (int[] p : pipes) s += p[1]; return s; | sortPipesByEntry0Descending
            """)
    void changesHiddenDataByToolsOfTheirOwn(String inputs, String body, String tool) {
        MemoryTrial trial = MemoryTrial.direct(inputs, body);
        assertThat(trial.tools()).contains(tool);
        assertThat(trial.solver()).doesNotContain("gather");
    }

    @Test
    void readsNothingAtTheStartThatIsReadWhereItIsUsed() {
        MemoryTrial trial = MemoryTrial.direct(
                "String letters, int[] drops",
                "char[] c = letters.toCharArray(); int s = 0; int[] d = drops; for (int i = 0; i < d.length; i++) s += d[i] * c[0]; return s;");
        assertThat(trial.solver())
                .doesNotContain("gather")
                .doesNotContain("c[0]")
                .doesNotContain("d[i]");
    }
}
