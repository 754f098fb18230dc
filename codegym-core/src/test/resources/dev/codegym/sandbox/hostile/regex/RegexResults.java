// verdict: REJECTED
import java.util.*;

public class RegexResults {
    public Object run() throws Exception {
        return java.util.regex.Pattern.compile("a").matcher("a").results().count();
    }
}
