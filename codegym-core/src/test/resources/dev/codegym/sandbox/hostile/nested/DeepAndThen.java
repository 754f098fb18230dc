// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DeepAndThen {
    public Object run() throws Exception {
        Function<Integer, Integer> f = x -> x + 1;
        for (int i = 0; i < 100000; i++) {
            f = f.andThen(x -> x + 1);
        }
        return f.apply(0);
    }
}
