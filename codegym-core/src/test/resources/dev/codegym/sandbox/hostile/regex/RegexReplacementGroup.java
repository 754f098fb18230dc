// verdict: STOPPED FUEL ALLOCATION
public class RegexReplacementGroup {
    public Object run() throws Exception {
        return "a".repeat(100000).replaceAll("(?=(a*))", "$1").length();
    }
}
