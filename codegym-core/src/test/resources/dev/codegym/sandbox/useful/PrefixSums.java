import java.util.Arrays;

public class PrefixSums {
    public Object run() {
        long[] prefix = {1, 2, 3, 4};
        Arrays.parallelPrefix(prefix, Long::sum);
        int[] values = {3, 1, 2};
        Arrays.parallelSort(values);
        return Arrays.toString(prefix) + Arrays.toString(values);
    }
}
