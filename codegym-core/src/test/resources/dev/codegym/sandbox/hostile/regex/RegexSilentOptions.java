// verdict: STOPPED FUEL
import java.util.regex.*;

public class RegexSilentOptions {
    public Object run() {
        return Pattern.compile("(?:a?|b?)".repeat(40) + "z").matcher("").find();
    }
}
