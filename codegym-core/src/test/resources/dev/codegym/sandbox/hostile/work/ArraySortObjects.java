// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ArraySortObjects {
    public Object run() throws Exception {
        Object[] a = new Object[1000000];
        Arrays.fill(a, 1);
        int n = 0;
        while (true) {
            Arrays.sort(a);
        }
    }
}
