// verdict: REJECTED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamOnClose {
    public Object run() throws Exception {
        Stream.of(1).onClose(() -> { while (true) { } }).close();
        return 1;
    }
}
