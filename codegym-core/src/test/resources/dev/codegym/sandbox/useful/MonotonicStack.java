import java.util.Arrays;
import java.util.Stack;

public class MonotonicStack {
    public Object run() {
        int[] h = {2, 1, 5, 6, 2, 3, 0, 7, 7, 1};
        Stack<Integer> stack = new Stack<>();
        int best = 0;
        for (int i = 0; i <= h.length; i++) {
            int now = i == h.length ? 0 : h[i];
            while (!stack.isEmpty() && h[stack.peek()] >= now) {
                int height = h[stack.pop()];
                int width = stack.isEmpty() ? i : i - stack.peek() - 1;
                best = Math.max(best, height * width);
            }
            stack.push(i);
        }
        int[] warmer = new int[h.length];
        int[] open = new int[h.length];
        int top = -1;
        for (int i = 0; i < h.length; i++) {
            while (top >= 0 && h[open[top]] < h[i]) { warmer[open[top]] = i - open[top]; top--; }
            open[++top] = i;
        }
        StringBuilder kept = new StringBuilder();
        int drop = 3;
        for (char c : "1432219".toCharArray()) {
            while (drop > 0 && kept.length() > 0 && kept.charAt(kept.length() - 1) > c) { kept.setLength(kept.length() - 1); drop--; }
            kept.append(c);
        }
        return best + Arrays.toString(warmer) + kept;
    }
}
