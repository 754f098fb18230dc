// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionLambda {
    Function<Integer, Integer> self;

    public Object run() throws Exception {
        self = x -> self.apply(x + 1);
        return self.apply(1);
    }
}
