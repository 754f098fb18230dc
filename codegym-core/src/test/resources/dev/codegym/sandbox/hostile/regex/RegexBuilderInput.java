// verdict: STOPPED FUEL
import java.util.*;

public class RegexBuilderInput {
    public Object run() throws Exception {
        StringBuilder s = new StringBuilder("a".repeat(60));
        return java.util.regex.Pattern.compile("(a+)+\\1b").matcher(s).matches();
    }
}
