// verdict: NOT_COMPILED
public class CompilerConstantChain {
    static final String A0 = "0123456789";
    static final String A1 = A0 + A0 + 1 + 'c' + 2L;
    static final String A2 = A1 + A1 + 1 + 'c' + 2L;
    static final String A3 = A2 + A2 + 1 + 'c' + 2L;
    static final String A4 = A3 + A3 + 1 + 'c' + 2L;
    static final String A5 = A4 + A4 + 1 + 'c' + 2L;
    static final String A6 = A5 + A5 + 1 + 'c' + 2L;
    static final String A7 = A6 + A6 + 1 + 'c' + 2L;
    static final String A8 = A7 + A7 + 1 + 'c' + 2L;
    static final String A9 = A8 + A8 + 1 + 'c' + 2L;
    static final String A10 = A9 + A9 + 1 + 'c' + 2L;
    static final String A11 = A10 + A10 + 1 + 'c' + 2L;
    static final String A12 = A11 + A11 + 1 + 'c' + 2L;
    static final String A13 = A12 + A12 + 1 + 'c' + 2L;
    static final String A14 = A13 + A13 + 1 + 'c' + 2L;
    static final String A15 = A14 + A14 + 1 + 'c' + 2L;
    static final String A16 = A15 + A15 + 1 + 'c' + 2L;
    static final String A17 = A16 + A16 + 1 + 'c' + 2L;
    static final String A18 = A17 + A17 + 1 + 'c' + 2L;
    static final String A19 = A18 + A18 + 1 + 'c' + 2L;

    public Object run() {
        return A19.length();
    }
}
