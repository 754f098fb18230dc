// verdict: RETURNED 1
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StaticLambdaState {
    static int[] count = new int[1];
    static final Supplier<Integer> NEXT = () -> ++count[0];

    public Object run() throws Exception {
        return NEXT.get();
    }
}
