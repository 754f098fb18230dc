// verdict: STOPPED FUEL ALLOCATION
public class ExceptionDeepTraces {
    static int f(int n) {
        if (n < 300) {
            return f(n + 1);
        }
        Object[] hoard = new Object[10000000 / 100];
        for (int i = 0;; i++) {
            hoard[i % hoard.length] = new RuntimeException();
        }
    }

    public Object run() throws Exception {
        return f(0);
    }
}
