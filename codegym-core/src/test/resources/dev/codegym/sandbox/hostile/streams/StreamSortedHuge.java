// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamSortedHuge {
    public Object run() throws Exception {
        return IntStream.range(0, 20000000).boxed().sorted(Comparator.reverseOrder()).mapToInt(x -> x).sum();
    }
}
