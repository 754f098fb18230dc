// verdict: RETURNED 7bc9
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class MethodReferences {
    public Object run() throws Exception {
        Function<Integer, int[]> make = int[]::new;
        Function<String, Integer> length = String::length;
        Supplier<List<String>> list = ArrayList::new;
        Function<Integer, String> bound = "abc"::substring;
        BiFunction<Integer, Integer, Integer> max = Math::max;
        List<String> l = list.get();
        l.add(bound.apply(1));
        return make.apply(3).length + length.apply("four") + l.get(0) + max.apply(3, 9);
    }
}
