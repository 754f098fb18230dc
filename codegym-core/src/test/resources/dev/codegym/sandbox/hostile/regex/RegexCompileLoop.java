// verdict: STOPPED FUEL ALLOCATION DEPTH
import java.util.*;

public class RegexCompileLoop {
    public Object run() throws Exception {
        String s = "(a|b|c)*[x-z]".repeat(1000);
        int n = 0;
        while (true) {
            n += java.util.regex.Pattern.compile(s).pattern().length();
        }
    }
}
