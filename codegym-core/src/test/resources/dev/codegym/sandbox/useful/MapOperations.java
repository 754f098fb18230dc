import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

public class MapOperations {
    public Object run() {
        StringBuilder out = new StringBuilder();
        for (Map<String, Integer> map : List.of(new HashMap<String, Integer>(), new LinkedHashMap<String, Integer>(), new TreeMap<String, Integer>())) {
            for (String s : "to be or not to be that is the question".split(" ")) map.put(s, map.getOrDefault(s, 0) + 1);
            map.computeIfAbsent("new", k -> k.length());
            map.computeIfPresent("to", (k, v) -> v == 2 ? null : v);
            map.compute("be", (k, v) -> v == null ? 1 : v * 10);
            map.merge("or", 5, (a, b) -> a - b);
            map.putIfAbsent("or", 7);
            map.replaceAll((k, v) -> v + k.length());
            map.entrySet().removeIf(e -> e.getValue() == 3);
            map.values().remove(5);
            map.keySet().retainAll(Set.of("be", "or", "new", "that", "question"));
            map.replace("be", 1);
            out.append(map).append(map.remove("nope")).append(map.containsValue(6)).append(map.size()).append(map.hashCode());
            int sum = 0;
            for (int v : map.values()) sum += v;
            for (String k : map.keySet()) sum += k.length();
            out.append(sum).append(new ArrayList<>(map.values())).append(map.equals(new HashMap<>(map)));
        }
        Set<Integer> a = new HashSet<>(List.of(1, 2, 3)), b = new LinkedHashSet<>(List.of(9, 3, 2));
        a.retainAll(b);
        b.removeAll(a);
        a.addAll(b);
        return out.append(a).append(b).append(a.containsAll(b)).append(Map.of("k", 1).get("k")).append(Map.entry("a", 2).getValue()).append(new Hashtable<>(Map.of(1, 2))).toString();
    }
}
