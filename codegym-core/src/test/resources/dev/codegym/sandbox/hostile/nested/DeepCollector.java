// verdict: STOPPED DEPTH FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DeepCollector {
    public Object run() throws Exception {
        java.util.stream.Collector<Object, ?, ?> c = Collectors.counting();
        for (int i = 0; i < 100000; i++) {
            c = Collectors.mapping(x -> x, c);
        }
        return Stream.of(1, 2).collect(c);
    }
}
