// verdict: STOPPED DEPTH
public class RecursionSuper {
    static class A {
        int f(int n) {
            return new B().f(n);
        }
    }

    static class B extends A {
        int f(int n) {
            return super.f(n + 1);
        }
    }

    public Object run() throws Exception {
        return new B().f(1);
    }
}
