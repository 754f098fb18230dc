// verdict: STOPPED FUEL
import java.util.*;

public class RegexPatternSplit {
    public Object run() throws Exception {
        return java.util.regex.Pattern.compile("(a*)*\\1c").split("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab").length;
    }
}
