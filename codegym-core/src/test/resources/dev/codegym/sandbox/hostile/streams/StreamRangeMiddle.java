// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamRangeMiddle {
    public Object run() throws Exception {
        return IntStream.rangeClosed(Integer.MIN_VALUE, Integer.MAX_VALUE).filter(x -> false).count();
    }
}
