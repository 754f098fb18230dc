import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public class TopKWords {
    public Object run() {
        String text = "the day is sunny the the the sunny is is night day moon night";
        Map<String, Integer> counts = new HashMap<>();
        for (String word : text.split("\\s+")) counts.merge(word, 1, Integer::sum);
        List<String> words = new ArrayList<>(counts.keySet());
        words.sort((a, b) -> counts.get(a).equals(counts.get(b)) ? a.compareTo(b) : counts.get(b) - counts.get(a));
        List<String> again = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        List<String> third = words.stream()
                .sorted(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()))
                .collect(Collectors.toList());
        return words.subList(0, 3) + " " + again + " " + third;
    }
}
