// verdict: STOPPED DEPTH FUEL ALLOCATION | RETURNED 1
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamLimitDeep {
    public Object run() throws Exception {
        Stream<Integer> s = Stream.of(1);
        for (int i = 0; i < 100000; i++) {
            s = s.limit(5);
        }
        return s.mapToInt(x -> x).sum();
    }
}
