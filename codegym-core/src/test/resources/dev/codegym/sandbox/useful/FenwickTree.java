import java.util.ArrayList;
import java.util.List;

public class FenwickTree {
    private final int[] sums = new int[101];

    private void add(int i, int by) {
        for (; i < sums.length; i += i & -i) sums[i] += by;
    }

    private int sum(int i) {
        int sum = 0;
        for (; i > 0; i -= i & -i) sum += sums[i];
        return sum;
    }

    public Object run() {
        List<Integer> smaller = new ArrayList<>();
        int[] values = {26, 5, 78, 5, 2, 99, 61, 1, 13, 2};
        for (int i = values.length - 1; i >= 0; i--) {
            smaller.add(0, sum(values[i] - 1));
            add(values[i], 1);
        }
        return smaller;
    }
}
