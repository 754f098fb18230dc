// verdict: RETURNED 500
public class RecursionTwoThousand {
    static int f(int n) {
        return n == 0 ? 0 : f(n - 1) + 1;
    }

    public Object run() throws Exception {
        return f(500);
    }
}
