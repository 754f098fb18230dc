// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ArraySearchList {
    public Object run() throws Exception {
        Integer[] a = new Integer[1000000];
        Arrays.fill(a, 1);
        int n = 0;
        while (true) {
            n += Arrays.asList(a).indexOf(2);
        }
    }
}
