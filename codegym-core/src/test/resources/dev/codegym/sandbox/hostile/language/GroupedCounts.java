// verdict: RETURNED {3=[one, two], 4=[four], 5=[three]}
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class GroupedCounts {
    public Object run() throws Exception {
        Map<Integer, List<String>> m = Stream.of("one", "two", "three", "four").collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.toList()));
        return m.toString();
    }
}
