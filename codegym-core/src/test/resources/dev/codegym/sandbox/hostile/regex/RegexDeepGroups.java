// verdict: STOPPED DEPTH FUEL ALLOCATION | THREW
public class RegexDeepGroups {
    public Object run() throws Exception {
        return "a".matches("(".repeat(100000) + "a" + ")".repeat(100000));
    }
}
