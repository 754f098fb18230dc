// verdict: RETURNED 1
public class StaticBuilder {
    static final StringBuilder S = new StringBuilder();

    public Object run() throws Exception {
        S.append("x");
        return S.length();
    }
}
