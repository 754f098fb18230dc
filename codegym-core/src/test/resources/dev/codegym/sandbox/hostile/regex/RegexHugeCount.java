// verdict: STOPPED FUEL DEPTH ALLOCATION | RETURNED false
public class RegexHugeCount {
    public Object run() throws Exception {
        return "a".repeat(100).matches("(a?){2147483647}b");
    }
}
