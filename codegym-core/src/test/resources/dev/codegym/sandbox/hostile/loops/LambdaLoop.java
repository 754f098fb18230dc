// verdict: STOPPED FUEL
public class LambdaLoop {
    public Object run() throws Exception {
        java.util.function.IntUnaryOperator f = x -> { while (true) { } };
        return f.applyAsInt(1);
    }
}
