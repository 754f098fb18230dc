// verdict: STOPPED FUEL
import java.util.*;

public class RegexFindLoop {
    public Object run() throws Exception {
        java.util.regex.Matcher m = java.util.regex.Pattern.compile("(a|a)*\\1c").matcher("a".repeat(60));
        int n = 0;
        while (m.find()) {
            n++;
        }
        return n;
    }
}
