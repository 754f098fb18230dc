// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamDistinctHuge {
    public Object run() throws Exception {
        return IntStream.range(0, 20000000).mapToObj(x -> "x" + x).distinct().count();
    }
}
