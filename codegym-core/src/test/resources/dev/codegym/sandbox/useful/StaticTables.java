public class StaticTables {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final String[] SMALL = "zero one two three four five six seven eight nine".split(" ");
    private static final int MOD = (int) 1e9 + 7;
    private static final long[] FACTORIAL = new long[30];
    private static int calls;

    static {
        FACTORIAL[0] = 1;
        for (int i = 1; i < FACTORIAL.length; i++) FACTORIAL[i] = FACTORIAL[i - 1] * i % MOD;
    }

    private static long power(long b, long e) {
        calls++;
        return e == 0 ? 1 : e % 2 == 1 ? b * power(b, e - 1) % MOD : power(b * b % MOD, e / 2);
    }

    public Object run() {
        int day = 0;
        for (int m = 0; m < 8; m++) day += DAYS[m];
        return day + SMALL[7] + FACTORIAL[29] * power(FACTORIAL[12], MOD - 2) % MOD + " " + calls;
    }
}
