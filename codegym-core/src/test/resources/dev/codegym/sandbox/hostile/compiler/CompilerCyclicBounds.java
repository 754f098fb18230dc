// verdict: NOT_COMPILED | RETURNED 1
public class CompilerCyclicBounds {
    static <A extends B, B extends A> void f() {}

    public Object run() {
        return 1;
    }
}
