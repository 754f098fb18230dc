import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class GroupAnagrams {
    public Object run() {
        String[] words = {"eat", "tea", "tan", "ate", "nat", "bat", ""};
        Map<String, List<String>> groups = new HashMap<>();
        for (String word : words) {
            char[] letters = word.toCharArray();
            Arrays.sort(letters);
            groups.computeIfAbsent(new String(letters), k -> new ArrayList<>()).add(word);
        }
        Map<List<Integer>, Integer> byCount = new HashMap<>();
        for (String word : words) {
            Integer[] count = new Integer[26];
            Arrays.fill(count, 0);
            for (char c : word.toCharArray()) count[c - 'a']++;
            byCount.merge(Arrays.asList(count), 1, Integer::sum);
        }
        List<List<String>> all = new ArrayList<>(groups.values());
        all.sort((x, y) -> x.get(0).compareTo(y.get(0)));
        List<Integer> sizes = new ArrayList<>(byCount.values());
        sizes.sort(null);
        return all + " " + sizes;
    }
}
