// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderOfArrays {
    public Object run() throws Exception {
        Set<int[]> set = new HashSet<int[]>();
        for (int i = 0; i < 50; i++) {
            set.add(new int[] {i});
        }
        StringBuilder s = new StringBuilder();
        for (int[] a : set) {
            s.append(a[0]).append(' ');
        }
        return s.toString();
    }
}
