// verdict: REJECTED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamSpliterator {
    public Object run() throws Exception {
        return Stream.of(1).spliterator();
    }
}
