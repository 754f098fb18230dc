import java.util.Arrays;
import java.util.List;

public class TextOperations {
    public Object run() {
        StringBuilder out = new StringBuilder();
        String s = "  The quick,brown;fox  ";
        out.append(s.trim()).append('|').append(s.strip()).append('|').append(s.isBlank()).append(s.toLowerCase()).append(s.toUpperCase());
        out.append(Arrays.toString(s.trim().split("[ ,;]"))).append(Arrays.toString("a,b,,c,,".split(","))).append(Arrays.toString("a:b:c".split(":", 2)));
        out.append(String.join("-", List.of("x", "y", "z"))).append(String.join("+", "p", "q"));
        out.append("ab".repeat(3)).append("banana".indexOf("an", 2)).append("banana".lastIndexOf('a')).append("banana".replace('a', 'o'));
        out.append("banana".replaceAll("an+", "<$0>")).append("a.b.c".replace(".", "")).append("aXbX".replaceFirst("X", "-"));
        out.append("apple".compareTo("apply")).append("Apple".equalsIgnoreCase("aPPLE")).append("b".compareToIgnoreCase("A"));
        out.append("prefix".startsWith("pre")).append("prefix".endsWith("ix")).append("prefix".startsWith("fix", 3)).append("prefix".contains("ref"));
        out.append("hello".chars().filter(c -> c == 'l').count()).append("hello".chars().sum());
        out.append(String.valueOf(new char[] {'o', 'k'})).append(String.valueOf(3.25)).append(String.valueOf(true)).append(new String(new char[] {'a', 'b', 'c'}, 1, 2));
        out.append("x=%d y=%s".formatted(3, "q")).append("abc".hashCode()).append("".isEmpty());
        out.append(String.copyValueOf(new char[] {'z'})).append("abcdef".subSequence(1, 3)).append("ab".concat("cd")).append("A-b".matches("[A-Z]-[a-z]"));
        char[] target = new char[5];
        "hello".getChars(1, 4, target, 0);
        out.append(target, 0, 3).append("a".codePointAt(0)).append("trailing  ".stripTrailing()).append("  leading".stripLeading()).append('|');
        return out.toString();
    }
}
