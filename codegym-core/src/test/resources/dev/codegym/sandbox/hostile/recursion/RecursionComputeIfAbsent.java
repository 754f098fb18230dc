// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionComputeIfAbsent {
    Map<Integer, Integer> memo = new TreeMap<Integer, Integer>();

    int f(int n) {
        return memo.computeIfAbsent(n, k -> f(k + 1));
    }

    public Object run() throws Exception {
        return f(1);
    }
}
