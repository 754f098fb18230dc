// verdict: STOPPED FUEL DEPTH ALLOCATION
public class RegexCountedRepetition {
    public Object run() throws Exception {
        return "a".repeat(1000).matches("(((a{0,1000}){0,1000}){0,1000}){0,1000}b");
    }
}
