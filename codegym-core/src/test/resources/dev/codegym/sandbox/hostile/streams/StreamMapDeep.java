// verdict: STOPPED DEPTH FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamMapDeep {
    public Object run() throws Exception {
        Stream<Integer> s = Stream.of(1);
        for (int i = 0; i < 100000; i++) {
            s = s.map(x -> x);
        }
        return s.mapToInt(x -> x).sum();
    }
}
