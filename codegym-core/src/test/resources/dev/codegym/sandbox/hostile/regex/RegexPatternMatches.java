// verdict: STOPPED FUEL
import java.util.*;

public class RegexPatternMatches {
    public Object run() throws Exception {
        return java.util.regex.Pattern.matches("(a*)*\\1c", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");
    }
}
