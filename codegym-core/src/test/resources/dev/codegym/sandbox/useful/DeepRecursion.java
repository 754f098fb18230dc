import java.util.HashMap;
import java.util.Map;

public class DeepRecursion {
    private final Map<Integer, Long> memo = new HashMap<>();

    private long climb(int n) {
        if (n < 2) return 1;
        Long known = memo.get(n);
        if (known != null) return known;
        long result = (climb(n - 1) + climb(n - 2)) % 1_000_007;
        memo.put(n, result);
        return result;
    }

    private int sum(int[] a, int i) { return i == a.length ? 0 : a[i] + sum(a, i + 1); }

    private boolean even(int n) { return n == 0 || odd(n - 1); }

    private boolean odd(int n) { return n != 0 && even(n - 1); }

    private int ackermann(int m, int n) { return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)); }

    public Object run() {
        int[] a = new int[1000];
        java.util.Arrays.fill(a, 3);
        return climb(900) + " " + sum(a, 0) + even(1500) + ackermann(2, 9);
    }
}
