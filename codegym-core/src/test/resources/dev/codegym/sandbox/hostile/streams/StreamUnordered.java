// verdict: REJECTED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamUnordered {
    public Object run() throws Exception {
        return IntStream.range(0, 10).unordered().sum();
    }
}
