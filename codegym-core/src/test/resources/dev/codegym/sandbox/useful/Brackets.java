import java.util.Map;
import java.util.Stack;

public class Brackets {
    private static final Map<Character, Character> PAIRS = Map.of(')', '(', ']', '[', '}', '{');

    private boolean valid(String text) {
        Stack<Character> open = new Stack<>();
        for (char c : text.toCharArray()) {
            if (PAIRS.containsValue(c)) open.push(c);
            else if (PAIRS.containsKey(c)) {
                if (open.isEmpty() || !open.pop().equals(PAIRS.get(c))) return false;
            }
        }
        return open.isEmpty();
    }

    public Object run() {
        return "" + valid("{[()()]}") + valid("([)]") + valid("(") + valid("");
    }
}
