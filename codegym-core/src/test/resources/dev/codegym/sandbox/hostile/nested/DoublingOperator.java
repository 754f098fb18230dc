// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DoublingOperator {
    public Object run() throws Exception {
        IntUnaryOperator f = x -> x + 1;
        for (int i = 0; i < 60; i++) {
            f = f.andThen(f);
        }
        return f.applyAsInt(0);
    }
}
