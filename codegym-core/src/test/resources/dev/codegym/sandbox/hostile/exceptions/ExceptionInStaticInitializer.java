// verdict: THREW
public class ExceptionInStaticInitializer {
    static class Bad {
        static int x = f();

        static int f() {
            throw new IllegalStateException("x");
        }
    }

    public Object run() throws Exception {
        return Bad.x;
    }
}
