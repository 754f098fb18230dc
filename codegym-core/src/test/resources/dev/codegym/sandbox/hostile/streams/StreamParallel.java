// verdict: REJECTED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamParallel {
    public Object run() throws Exception {
        return IntStream.range(0, 100).parallel().sum();
    }
}
