// verdict: RETURNED [n1,n3,n5,n7,n9][c, b, a]9
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamsOfAllKinds {
    public Object run() throws Exception {
        return IntStream.rangeClosed(1, 10).filter(x -> x % 2 == 1).mapToObj(x -> "n" + x).collect(Collectors.joining(",", "[", "]")) + Stream.of("b", "a", "c").sorted(Comparator.reverseOrder()).collect(Collectors.toList()) + Arrays.stream(new int[] {3, 1, 2}).boxed().collect(Collectors.toMap(x -> x, x -> x * x)).get(3);
    }
}
