// verdict: REJECTED
import java.util.*;

public class RegexAsPredicate {
    public Object run() throws Exception {
        return java.util.regex.Pattern.compile("a").asPredicate().test("a");
    }
}
