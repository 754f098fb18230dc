// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionForEach {
    void f(int n) {
        Arrays.asList(n).forEach(x -> f(x + 1));
    }

    public Object run() throws Exception {
        f(1);
        return 1;
    }
}
