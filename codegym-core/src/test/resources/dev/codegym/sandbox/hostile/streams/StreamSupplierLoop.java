// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamSupplierLoop {
    public Object run() throws Exception {
        return Stream.of(1).collect(Collectors.toCollection(() -> { while (true) { } }));
    }
}
