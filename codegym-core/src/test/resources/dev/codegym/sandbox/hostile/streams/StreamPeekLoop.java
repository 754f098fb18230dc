// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamPeekLoop {
    public Object run() throws Exception {
        return Stream.of(1).peek(x -> { while (true) { } }).collect(Collectors.toList());
    }
}
