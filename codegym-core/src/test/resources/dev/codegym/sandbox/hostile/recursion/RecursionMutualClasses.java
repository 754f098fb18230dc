// verdict: STOPPED DEPTH
public class RecursionMutualClasses {
    static class A {
        int f(int n) {
            return new B().f(n + 1);
        }
    }

    static class B extends A {
        int f(int n) {
            return new A().f(n + 1);
        }
    }

    public Object run() throws Exception {
        return new A().f(1);
    }
}
