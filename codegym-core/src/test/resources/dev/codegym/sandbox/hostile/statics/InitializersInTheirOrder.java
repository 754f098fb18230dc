// verdict: RETURNED w=2 v=1
public class InitializersInTheirOrder {
    static class A {
        static int v = B.w() + 1;

        static int get() {
            return v;
        }
    }

    static class B {
        static int w = A.get() + 1;

        static int w() {
            return w;
        }
    }

    public Object run() {
        int w = B.w();
        int v = A.get();
        return "w=" + w + " v=" + v;
    }
}
