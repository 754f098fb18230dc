// verdict: RETURNED 9a
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class GenericMethods {
    static <T extends Comparable<? super T>> T max(List<? extends T> l) {
        T best = l.get(0);
        for (T t : l) {
            if (t.compareTo(best) > 0) {
                best = t;
            }
        }
        return best;
    }

    @SafeVarargs
    static <T> T first(T... all) {
        return all[0];
    }

    public Object run() throws Exception {
        return max(Arrays.asList(3, 9, 2)) + first(new String[] {"a"});
    }
}
