// verdict: NOT_COMPILED | RETURNED *
public class CompilerCyclicConstants {
    static final int A = CompilerCyclicConstants.B + 1;
    static final int B = CompilerCyclicConstants.A + 1;

    public Object run() {
        return A;
    }
}
