// verdict: STOPPED DEPTH
public class RecursionVarargs {
    static int f(int... values) {
        return f(values.length, values[0]);
    }

    public Object run() throws Exception {
        return f(1);
    }
}
