public class BitDp {
    public Object run() {
        int n = 9;
        int[][] cost = new int[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) cost[i][j] = (i * 31 + j * 17) % 19 + 1;
        int[] best = new int[1 << n];
        java.util.Arrays.fill(best, Integer.MAX_VALUE / 2);
        best[0] = 0;
        for (int mask = 0; mask < 1 << n; mask++) {
            int i = Integer.bitCount(mask);
            for (int j = 0; i < n && j < n; j++) {
                if ((mask >> j & 1) == 0) best[mask | 1 << j] = Math.min(best[mask | 1 << j], best[mask] + cost[i][j]);
            }
        }
        return best[(1 << n) - 1];
    }
}
