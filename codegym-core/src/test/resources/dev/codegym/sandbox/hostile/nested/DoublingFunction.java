// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DoublingFunction {
    public Object run() throws Exception {
        UnaryOperator<Integer> id = UnaryOperator.identity();
        Function<Integer, Integer> f = id;
        for (int i = 0; i < 60; i++) {
            f = f.andThen(f);
        }
        return f.apply(0);
    }
}
