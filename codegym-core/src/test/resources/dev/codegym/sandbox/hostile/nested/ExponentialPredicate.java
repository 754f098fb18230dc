// verdict: STOPPED FUEL
public class ExponentialPredicate {
    public Object run() throws Exception {
        java.util.function.Predicate<Object> f = java.util.function.Predicate.isEqual(1);
        for (int i = 0; i < 60; i++) f = f.and(f);
        return f.test(1);
    }
}
