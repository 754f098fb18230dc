import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class RegularExpressions {
    private static final Pattern PAIR = Pattern.compile("(\\w+)=(\\d+)");

    public Object run() {
        Matcher m = PAIR.matcher("a=1, bb=22; ccc=x, d=4");
        List<String> found = new ArrayList<>();
        while (m.find()) found.add(m.group(1) + ":" + m.group(2) + "@" + m.start() + "-" + m.end());
        boolean ip = Pattern.matches("(\\d{1,3}\\.){3}\\d{1,3}", "192.168.0.1");
        return found + " " + ip + "a1b22c".replaceAll("\\d+", "#") + Pattern.compile("\\s*,\\s*").split("x , y,z").length
                + Pattern.compile("B", Pattern.CASE_INSENSITIVE).matcher("abc").find() + "Foo Bar".replaceAll("(\\w+) (\\w+)", "$2 $1");
    }
}
