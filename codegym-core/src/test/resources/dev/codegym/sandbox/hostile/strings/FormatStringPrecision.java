// verdict: RETURNED 3 | STOPPED ALLOCATION
public class FormatStringPrecision {
    public Object run() throws Exception {
        return String.format("%.2000000000s", "abc").length();
    }
}
