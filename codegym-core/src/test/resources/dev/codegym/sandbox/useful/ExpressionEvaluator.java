import java.util.ArrayDeque;
import java.util.Deque;

public class ExpressionEvaluator {
    private String text;
    private int at;

    private int expression() {
        int value = term();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            value = text.charAt(at++) == '+' ? value + term() : value - term();
        }
        return value;
    }

    private int term() {
        int value = factor();
        while (at < text.length() && "*/".indexOf(text.charAt(at)) >= 0) {
            if (text.charAt(at++) == '*') value *= factor();
            else value /= factor();
        }
        return value;
    }

    private int factor() {
        if (text.charAt(at) == '(') {
            at++;
            int value = expression();
            at++;
            return value;
        }
        int value = 0;
        while (at < text.length() && Character.isDigit(text.charAt(at))) value = value * 10 + text.charAt(at++) - '0';
        return value;
    }

    private String decode(String s) {
        Deque<Integer> counts = new ArrayDeque<>();
        Deque<StringBuilder> parts = new ArrayDeque<>();
        StringBuilder now = new StringBuilder();
        int k = 0;
        for (char c : s.toCharArray()) {
            if (Character.isDigit(c)) k = k * 10 + Character.getNumericValue(c);
            else if (c == '[') {
                counts.push(k);
                parts.push(now);
                now = new StringBuilder();
                k = 0;
            } else if (c == ']') now = parts.pop().append(now.toString().repeat(counts.pop()));
            else now.append(c);
        }
        return now.toString();
    }

    public Object run() {
        text = "2*(3+4*(10-6))/3-7";
        return expression() + decode("3[a2[c]]2[bd]x");
    }
}
