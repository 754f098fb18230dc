// verdict: STOPPED DEPTH
public class RecursionFinally {
    int deep(int n) {
        try {
            return deep(n + 1);
        } finally {
            deep(n + 1);
        }
    }

    public Object run() {
        return deep(0);
    }
}
