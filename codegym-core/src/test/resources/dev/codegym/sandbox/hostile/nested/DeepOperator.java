// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DeepOperator {
    public Object run() throws Exception {
        IntUnaryOperator f = x -> x + 1;
        for (int i = 0; i < 100000; i++) {
            f = f.andThen(f2 -> f2 + 1);
        }
        return f.applyAsInt(0);
    }
}
