import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public class IteratedStreams {
    public Object run() {
        return IntStream.iterate(1, x -> x * 2).limit(10).sum() + " " + Stream.iterate(1, x -> x < 50, x -> x * 3).collect(Collectors.toList());
    }
}
