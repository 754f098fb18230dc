// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionAndThen {
    Consumer<Integer> f = x -> this.f.andThen(this.f).accept(x);

    public Object run() throws Exception {
        f.accept(1);
        return 1;
    }
}
