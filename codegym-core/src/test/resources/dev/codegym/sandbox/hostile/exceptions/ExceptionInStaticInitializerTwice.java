// verdict: THREW
public class ExceptionInStaticInitializerTwice {
    static class Bad {
        static int x = f();

        static int f() {
            throw new IllegalStateException("x");
        }
    }

    public Object run() throws Exception {
        try {
            return Bad.x;
        } catch (Throwable t) {
            return Bad.x;
        }
    }
}
