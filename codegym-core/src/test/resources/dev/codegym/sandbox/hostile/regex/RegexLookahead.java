// verdict: STOPPED FUEL
public class RegexLookahead {
    public Object run() throws Exception {
        return "a".repeat(60).matches("(?=(a+)+\\1b)a*");
    }
}
