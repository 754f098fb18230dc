// verdict: STOPPED DEPTH
public class RecursionStatic {
    static int f() {
        return f() + 1;
    }

    public Object run() throws Exception {
        return f();
    }
}
