public class MatrixPower {
    private static final long MOD = 1_000_000_007L;

    private static long[][] times(long[][] a, long[][] b) {
        long[][] c = new long[a.length][b[0].length];
        for (int i = 0; i < a.length; i++)
            for (int j = 0; j < b[0].length; j++)
                for (int k = 0; k < b.length; k++) c[i][j] = (c[i][j] + a[i][k] * b[k][j]) % MOD;
        return c;
    }

    public Object run() {
        long[][] result = {{1, 0}, {0, 1}};
        long[][] base = {{1, 1}, {1, 0}};
        for (long power = 1_234_567_890_123L; power > 0; power >>= 1) {
            if ((power & 1) == 1) result = times(result, base);
            base = times(base, base);
        }
        return result[0][1];
    }
}
