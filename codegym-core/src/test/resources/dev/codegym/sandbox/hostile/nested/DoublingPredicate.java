// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DoublingPredicate {
    public Object run() throws Exception {
        Predicate<Integer> p = Predicate.isEqual(1);
        for (int i = 0; i < 60; i++) {
            p = p.and(p);
        }
        return p.test(1);
    }
}
