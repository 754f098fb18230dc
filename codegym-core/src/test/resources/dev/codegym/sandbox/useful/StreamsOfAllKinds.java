import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public class StreamsOfAllKinds {
    public Object run() {
        StringBuilder out = new StringBuilder();
        int[] a = {5, 3, 8, 1, 9, 2};
        out.append(Arrays.stream(a).sum()).append(' ').append(Arrays.stream(a).max().getAsInt()).append(' ');
        out.append(IntStream.rangeClosed(1, 5).mapToObj(i -> "n" + i).collect(Collectors.joining(",", "[", "]")));
        List<Integer> list = Arrays.stream(a).boxed().collect(Collectors.toList());
        out.append(list.stream().sorted(Comparator.reverseOrder()).toList());
        Map<Boolean, List<Integer>> parts = list.stream().collect(Collectors.partitioningBy(x -> x % 2 == 0));
        out.append(parts);
        TreeMap<Integer, Long> groups =
                Stream.of("a", "bb", "cc", "ddd").collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()));
        out.append(groups);
        Map<String, Integer> byName = Stream.of("x", "yy").collect(Collectors.toMap(Function.identity(), String::length));
        out.append(new TreeMap<>(byName));
        Optional<Integer> first = list.stream().filter(x -> x > 5).findFirst();
        out.append(first.map(x -> x * 2).orElse(-1));
        out.append(list.stream().anyMatch(x -> x == 9)).append(list.stream().allMatch(x -> x > 0));
        out.append(list.stream().mapToInt(Integer::intValue).average().orElse(0));
        out.append(list.stream().reduce(1, (x, y) -> x * y));
        out.append(Stream.of(List.of(1, 2), List.of(3)).flatMap(List::stream).map(String::valueOf).collect(Collectors.joining()));
        out.append(Arrays.toString(list.stream().skip(1).distinct().mapToInt(x -> x).toArray()));
        return out.toString();
    }
}
