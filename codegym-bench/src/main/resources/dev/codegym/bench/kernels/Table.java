/** Fills a table: the longest common subsequence of two rows of small numbers. */
public class Table {
    public int run(int seed) {
        int[] a = row(300, seed);
        int[] b = row(300, seed + 1);
        int[][] best = new int[a.length + 1][b.length + 1];
        for (int i = 1; i <= a.length; i++) {
            for (int j = 1; j <= b.length; j++) {
                if (a[i - 1] == b[j - 1]) {
                    best[i][j] = best[i - 1][j - 1] + 1;
                } else {
                    best[i][j] = Math.max(best[i - 1][j], best[i][j - 1]);
                }
            }
        }
        return best[a.length][b.length];
    }

    private int[] row(int length, int seed) {
        int[] row = new int[length];
        int state = seed;
        for (int i = 0; i < length; i++) {
            state = state * 1103515245 + 12345;
            row[i] = (state >>> 16) % 8;
        }
        return row;
    }
}
