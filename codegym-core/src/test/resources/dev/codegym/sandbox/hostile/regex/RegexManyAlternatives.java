// verdict: STOPPED DEPTH FUEL ALLOCATION | RETURNED false
public class RegexManyAlternatives {
    public Object run() throws Exception {
        return "b".matches("a|".repeat(1000000) + "a");
    }
}
