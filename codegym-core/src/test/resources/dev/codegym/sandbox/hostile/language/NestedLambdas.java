// verdict: RETURNED 42
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class NestedLambdas {
    public Object run() throws Exception {
        Function<Integer, Function<Integer, Supplier<Integer>>> f = a -> b -> () -> a * 10 + b;
        return f.apply(4).apply(2).get();
    }
}
