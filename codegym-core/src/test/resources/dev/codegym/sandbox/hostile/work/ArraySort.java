// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ArraySort {
    public Object run() throws Exception {
        int[] a = new int[2000000];
        int n = 0;
        while (true) {
            Arrays.sort(a);
        }
    }
}
