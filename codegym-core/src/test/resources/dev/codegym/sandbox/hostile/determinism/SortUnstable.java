// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class SortUnstable {
    public Object run() throws Exception {
        Integer[] a = new Integer[100];
        for (int i = 0; i < 100; i++) {
            a[i] = i * 7919 % 100;
        }
        try {
            Arrays.sort(a, (x, y) -> (x * 31 + y) % 3 - 1);
            return Arrays.toString(a);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
