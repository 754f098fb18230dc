// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionStream {
    long f(int n) {
        return Stream.of(n).map(x -> f(x + 1)).count() + Stream.of(n).mapToLong(x -> f(x + 1)).sum();
    }

    public Object run() throws Exception {
        return f(1);
    }
}
