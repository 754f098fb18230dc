// verdict: STOPPED FUEL
public class RegexQuadraticFind {
    public Object run() throws Exception {
        return "a".repeat(200000).replaceAll("a+b", "").length();
    }
}
