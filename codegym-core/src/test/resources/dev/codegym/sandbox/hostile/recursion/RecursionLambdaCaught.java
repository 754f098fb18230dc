// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionLambdaCaught {
    Function<Integer, Integer> self;

    public Object run() throws Exception {
        self = x -> {
            try {
                return self.apply(x + 1);
            } catch (Throwable t) {
                return self.apply(x);
            }
        };
        return self.apply(1);
    }
}
