// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.stream.*;

public class StreamFlatNested {
    static Stream<Integer> flat(int level) {
        return level == 40 ? Stream.of(1) : Stream.of(1, 2).flatMap(x -> flat(level + 1));
    }

    public Object run() throws Exception {
        return flat(0).count();
    }
}
