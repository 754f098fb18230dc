// verdict: RETURNED 304152
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class SortedByKeys {
    public Object run() throws Exception {
        List<int[]> l = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            l.add(new int[] {i % 3, i});
        }
        l.sort(Comparator.comparingInt((int[] a) -> a[0]).thenComparing(a -> -a[1]));
        StringBuilder s = new StringBuilder();
        for (int[] a : l) {
            s.append(a[1]);
        }
        return s.toString();
    }
}
