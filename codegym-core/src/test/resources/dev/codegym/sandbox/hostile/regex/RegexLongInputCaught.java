// verdict: STOPPED DEPTH FUEL | RETURNED true
public class RegexLongInputCaught {
    public Object run() throws Exception {
        try {
            return "ab".repeat(200000).matches("((a|b)*)*");
        } catch (Throwable t) {
            return "ab".repeat(200000).matches("(a|b)*");
        }
    }
}
