// verdict: STOPPED FUEL
public class RegexSplitLimit {
    public Object run() throws Exception {
        return "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab".split("(a*)*\\1c", -1).length;
    }
}
