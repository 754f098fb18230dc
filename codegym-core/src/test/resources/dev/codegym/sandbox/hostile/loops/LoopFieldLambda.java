// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class LoopFieldLambda {
    final Consumer<Integer> spin = x -> {
        while (x > 0) {
        }
    };

    public Object run() throws Exception {
        spin.accept(1);
        return 1;
    }
}
