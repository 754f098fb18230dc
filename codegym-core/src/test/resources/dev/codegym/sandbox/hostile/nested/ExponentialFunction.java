// verdict: STOPPED FUEL
public class ExponentialFunction {
    public Object run() throws Exception {
        java.util.function.Function<Object, Object> f = java.util.function.Function.identity();
        for (int i = 0; i < 60; i++) f = f.andThen(f);
        return f.apply(1);
    }
}
