import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

public class TopologicalOrder {
    public Object run() {
        String[] words = {"wrt", "wrf", "er", "ett", "rftt"};
        Map<Character, TreeSet<Character>> after = new HashMap<>();
        Map<Character, Integer> before = new HashMap<>();
        for (String w : words) for (char c : w.toCharArray()) before.putIfAbsent(c, 0);
        for (int i = 1; i < words.length; i++) {
            int n = Math.min(words[i].length(), words[i - 1].length());
            for (int j = 0; j < n; j++) {
                char a = words[i - 1].charAt(j), b = words[i].charAt(j);
                if (a != b) {
                    if (after.computeIfAbsent(a, k -> new TreeSet<>()).add(b)) before.merge(b, 1, Integer::sum);
                    break;
                }
            }
        }
        Deque<Character> ready = new ArrayDeque<>();
        for (char c : before.keySet()) if (before.get(c) == 0) ready.add(c);
        StringBuilder order = new StringBuilder();
        while (!ready.isEmpty()) {
            char c = ready.remove();
            order.append(c);
            for (char d : after.getOrDefault(c, new TreeSet<>())) if (before.merge(d, -1, Integer::sum) == 0) ready.add(d);
        }
        List<Integer>[] graph = new List[3];
        for (int i = 0; i < 3; i++) graph[i] = new ArrayList<>();
        graph[0].add(2);
        return order.toString() + graph[0];
    }
}
