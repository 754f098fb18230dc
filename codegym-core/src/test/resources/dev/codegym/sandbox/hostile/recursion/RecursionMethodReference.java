// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionMethodReference {
    int f(int n) {
        Function<Integer, Integer> g = this::f;
        return g.apply(n + 1);
    }

    public Object run() throws Exception {
        return f(1);
    }
}
