// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DoublingConsumer {
    public Object run() throws Exception {
        Consumer<Integer> c = x -> { };
        for (int i = 0; i < 60; i++) {
            c = c.andThen(c);
        }
        c.accept(1);
        return 1;
    }
}
