// verdict: STOPPED FUEL
public class RegexPattern {
    public Object run() throws Exception {
        return java.util.regex.Pattern.compile("(x+)+\\1y").matcher("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx").matches();
    }
}
