// verdict: STOPPED FUEL
import java.util.*;

public class RegexLookingAt {
    public Object run() throws Exception {
        return java.util.regex.Pattern.compile("(.*)*(.*)*\\1x").matcher("a".repeat(60)).lookingAt();
    }
}
