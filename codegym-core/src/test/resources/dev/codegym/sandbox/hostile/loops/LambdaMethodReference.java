// verdict: STOPPED ALLOCATION
public class LambdaMethodReference {
    public Object run() throws Exception {
        java.util.function.IntFunction<String> f = "0123456789"::repeat;
        return f.apply(200000000).length();
    }
}
