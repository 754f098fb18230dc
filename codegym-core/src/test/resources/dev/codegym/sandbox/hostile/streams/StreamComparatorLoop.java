// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamComparatorLoop {
    public Object run() throws Exception {
        return Stream.of(1, 2, 3).sorted((a, b) -> { while (true) { } }).collect(Collectors.toList());
    }
}
