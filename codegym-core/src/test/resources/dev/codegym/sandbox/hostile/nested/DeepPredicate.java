// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DeepPredicate {
    public Object run() throws Exception {
        Predicate<Integer> p = x -> true;
        for (int i = 0; i < 100000; i++) {
            p = p.negate();
        }
        return p.test(1);
    }
}
