// verdict: THREW
public class FormatUnknown {
    public Object run() throws Exception {
        return String.format("%q", 1).length();
    }
}
