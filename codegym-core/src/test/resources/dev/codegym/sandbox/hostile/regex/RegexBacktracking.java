// verdict: STOPPED FUEL
public class RegexBacktracking {
    public Object run() throws Exception {
        return "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab".matches("(a+)+\\1$");
    }
}
