// verdict: STOPPED DEPTH
public class RecursionTree {
    static int f(int n) {
        try {
            return f(n + 1) + f(n + 1);
        } catch (Throwable t) {
            return f(n + 1) + f(n + 1);
        } finally {
            f(n + 1);
        }
    }

    public Object run() throws Exception {
        return f(0);
    }
}
