// verdict: STOPPED FUEL ALLOCATION | THREW
import java.util.*;

public class RegexCanonical {
    public Object run() throws Exception {
        return java.util.regex.Pattern.compile("a\u0315\u0300\u05ae\u0316\u0317\u0318\u0319\u031c\u031d\u031e\u0323\u0324\u0325\u0326", 128).matcher("a").matches();
    }
}
