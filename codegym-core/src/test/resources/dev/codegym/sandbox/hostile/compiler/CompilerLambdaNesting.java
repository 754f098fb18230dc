// verdict: NOT_COMPILED | RETURNED *
public class CompilerLambdaNesting {
    static <T> T f(java.util.function.Function<Integer, T> g) {
        return g.apply(1);
    }

    static <T> T f(java.util.function.BiFunction<Integer, Integer, T> g) {
        return g.apply(1, 1);
    }

    public Object run() {
        return f(x0 -> f(x1 -> f(x2 -> f(x3 -> f(x4 -> f(x5 -> f(x6 -> f(x7 -> f(x8 -> f(x9 -> f(x10 -> f(x11 -> 1))))))))))));
    }
}
