// verdict: STOPPED FUEL
public class RegexSplit {
    public Object run() throws Exception {
        return "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab".split("(a*)*\\1c").length;
    }
}
