import java.util.Arrays;
import java.util.StringTokenizer;

public class TextScanning {
    public Object run() {
        StringTokenizer tokens = new StringTokenizer("a b,c", " ,");
        StringBuilder out = new StringBuilder();
        while (tokens.hasMoreTokens()) out.append(tokens.nextToken()).append(tokens.countTokens());
        out.append(Arrays.toString("2024-02-29".split("-"))).append("a|b".split("\\|").length).append("1.2.3".split("\\.")[2]).append("abc".split("").length);
        int depth = 0, i = 0;
        String s = "((a)(b))";
        do {
            char c = s.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        } while (++i < s.length() && depth > 0);
        return out.append(depth).append(i).toString();
    }
}
