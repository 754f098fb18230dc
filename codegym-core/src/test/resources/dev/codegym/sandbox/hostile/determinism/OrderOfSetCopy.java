// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderOfSetCopy {
    public Object run() throws Exception {
        return Set.copyOf(Arrays.asList("a", "b", "c", "d", "e")).toString();
    }
}
