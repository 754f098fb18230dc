// verdict: STOPPED DEPTH
public class RecursionCatch {
    int deep(int n) {
        try {
            return deep(n + 1);
        } catch (Throwable t) {
            return deep(n);
        }
    }

    public Object run() {
        return deep(0);
    }
}
