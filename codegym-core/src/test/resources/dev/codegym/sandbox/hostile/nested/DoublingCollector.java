// verdict: STOPPED DEPTH FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DoublingCollector {
    public Object run() throws Exception {
        java.util.stream.Collector<Object, ?, ?> c = Collectors.counting();
        for (int i = 0; i < 40; i++) {
            c = Collectors.teeing(c, c, (a, b) -> a);
        }
        return Stream.of(1, 2).collect(c);
    }
}
