// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamFlatWithin {
    public Object run() throws Exception {
        Stream<Integer> s = Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        for (int i = 0; i < 12; i++) {
            s = s.flatMap(x -> Stream.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
        }
        return s.count();
    }
}
