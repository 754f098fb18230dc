// verdict: REJECTED
import java.util.*;

public class ArrayParallelPrefix {
    public Object run() throws Exception {
        Arrays.parallelPrefix(new int[100], (a, b) -> a + b);
        return 1;
    }
}
