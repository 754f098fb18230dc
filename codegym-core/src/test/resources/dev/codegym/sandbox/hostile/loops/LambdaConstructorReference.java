// verdict: STOPPED ALLOCATION
public class LambdaConstructorReference {
    public Object run() throws Exception {
        java.util.function.IntFunction<Object> f = java.util.ArrayList::new;
        return f.apply(2000000000).hashCode();
    }
}
