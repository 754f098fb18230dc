// verdict: NOT_COMPILED
public class CompilerConstantTernary {
    static final String A0 = "0123456789";
    static final String A1 = (true ? A0 : "") + (A0);
    static final String A2 = (true ? A1 : "") + (A1);
    static final String A3 = (true ? A2 : "") + (A2);
    static final String A4 = (true ? A3 : "") + (A3);
    static final String A5 = (true ? A4 : "") + (A4);
    static final String A6 = (true ? A5 : "") + (A5);
    static final String A7 = (true ? A6 : "") + (A6);
    static final String A8 = (true ? A7 : "") + (A7);
    static final String A9 = (true ? A8 : "") + (A8);
    static final String A10 = (true ? A9 : "") + (A9);
    static final String A11 = (true ? A10 : "") + (A10);
    static final String A12 = (true ? A11 : "") + (A11);
    static final String A13 = (true ? A12 : "") + (A12);
    static final String A14 = (true ? A13 : "") + (A13);
    static final String A15 = (true ? A14 : "") + (A14);
    static final String A16 = (true ? A15 : "") + (A15);
    static final String A17 = (true ? A16 : "") + (A16);
    static final String A18 = (true ? A17 : "") + (A17);
    static final String A19 = (true ? A18 : "") + (A18);
    static final String A20 = (true ? A19 : "") + (A19);
    static final String A21 = (true ? A20 : "") + (A20);
    static final String A22 = (true ? A21 : "") + (A21);
    static final String A23 = (true ? A22 : "") + (A22);
    static final String A24 = (true ? A23 : "") + (A23);

    public Object run() {
        return A24.length();
    }
}
