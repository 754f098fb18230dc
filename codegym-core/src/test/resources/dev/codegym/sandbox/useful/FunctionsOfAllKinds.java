import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

public class FunctionsOfAllKinds {
    private static int twice(int x) { return 2 * x; }

    private String name(int x) { return "n" + x; }

    public Object run() {
        Function<Integer, Integer> inc = x -> x + 1;
        BiFunction<Integer, Integer, Integer> add = Integer::sum;
        UnaryOperator<String> up = String::toUpperCase;
        BinaryOperator<Integer> max = BinaryOperator.maxBy(Integer::compare);
        Predicate<String> empty = String::isEmpty;
        IntPredicate even = x -> x % 2 == 0;
        IntUnaryOperator two = FunctionsOfAllKinds::twice;
        IntFunction<String> naming = this::name;
        Supplier<List<Integer>> maker = ArrayList::new;
        Function<Integer, int[]> arrays = int[]::new;
        List<Integer> seen = maker.get();
        Consumer<Integer> keep = seen::add;
        keep.andThen(x -> seen.add(-x)).accept(4);
        Map<String, BiFunction<Double, Double, Double>> operations = new HashMap<>();
        operations.put("+", (a, b) -> a + b);
        operations.put("/", (a, b) -> a / b);
        return inc.andThen(inc).compose(inc).apply(1) + " " + add.apply(2, 3) + up.apply("q") + max.apply(4, 9) + empty.negate().or(x -> false).test("") + even.and(x -> x > 3).test(6)
                + two.applyAsInt(21) + naming.apply(7) + arrays.apply(3).length + seen + operations.get("/").apply(1.0, 3.0) + Function.<Integer>identity().apply(5);
    }
}
