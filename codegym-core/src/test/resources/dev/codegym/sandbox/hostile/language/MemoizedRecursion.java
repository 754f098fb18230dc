// verdict: RETURNED 1548008755920
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class MemoizedRecursion {
    Map<Integer, Long> memo = new HashMap<>();

    long f(int n) {
        if (n < 2) {
            return n;
        }
        Long known = memo.get(n);
        if (known != null) {
            return known;
        }
        long v = f(n - 1) + f(n - 2);
        memo.put(n, v);
        return v;
    }

    public Object run() throws Exception {
        return f(60);
    }
}
