// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamToArrayHuge {
    public Object run() throws Exception {
        return IntStream.range(0, 2000000000).toArray().length;
    }
}
