// verdict: STOPPED DEPTH FUEL | RETURNED true
public class RegexLongInput {
    public Object run() throws Exception {
        return "ab".repeat(200000).matches("(a|b)*");
    }
}
