// verdict: STOPPED FUEL
public class RegexReplaceFirst {
    public Object run() throws Exception {
        return "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab".replaceFirst("(a+)+\\1$", "");
    }
}
