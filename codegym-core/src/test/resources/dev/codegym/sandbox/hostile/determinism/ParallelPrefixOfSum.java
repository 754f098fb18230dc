// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ParallelPrefixOfSum {
    public Object run() throws Exception {
        double sum = 0;
        for (double d : new double[] {1e16, 1, -1e16, 3.14}) {
            sum += d;
        }
        return sum + " " + Stream.of(1e16, 1.0, -1e16, 3.14).mapToDouble(x -> x).sum();
    }
}
