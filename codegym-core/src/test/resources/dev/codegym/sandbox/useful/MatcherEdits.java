import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class MatcherEdits {
    public Object run() {
        Matcher m = Pattern.compile("(?<n>\\d+)").matcher("a1b22");
        StringBuffer out = new StringBuffer();
        while (m.find()) m.appendReplacement(out, "<" + m.group("n") + ">");
        m.appendTail(out);
        return out + m.replaceAll("#") + m.replaceAll(r -> r.group().length() + "") + Pattern.compile("x").asPredicate().test("ox") + Pattern.compile("\\d").matcher("1a2").results().count();
    }
}
