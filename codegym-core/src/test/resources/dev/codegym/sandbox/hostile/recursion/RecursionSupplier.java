// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionSupplier {
    Object get() {
        return Optional.empty().orElseGet(() -> get());
    }

    public Object run() throws Exception {
        return get();
    }
}
