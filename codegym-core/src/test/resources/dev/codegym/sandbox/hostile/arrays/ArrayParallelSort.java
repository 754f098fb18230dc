// verdict: REJECTED
import java.util.*;

public class ArrayParallelSort {
    public Object run() throws Exception {
        Arrays.parallelSort(new int[100]);
        return 1;
    }
}
