// verdict: STOPPED FUEL
public class RegexReplace {
    public Object run() throws Exception {
        return "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab".replaceAll("(a|aa)+\\1$", "x");
    }
}
