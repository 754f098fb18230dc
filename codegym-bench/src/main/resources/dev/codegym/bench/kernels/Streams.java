import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Streams with lambdas. */
public class Streams {
    public int run(int seed) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            numbers.add((i * 31 + seed) % 997);
        }
        Map<Integer, Integer> sums = numbers.stream()
                .filter(n -> n % 3 != 0)
                .map(n -> n * 2 + 1)
                .collect(Collectors.toMap(n -> n % 37, n -> n, (a, b) -> a + b));
        int squares = IntStream.range(0, 1500).map(i -> i * i % 1000).filter(i -> i % 2 == 0).sum();
        return squares + sums.getOrDefault(5, 0);
    }
}
