// verdict: STOPPED DEPTH
public class RecursionVoid {
    static void f() {
        f();
    }

    public Object run() throws Exception {
        f();
        return 1;
    }
}
