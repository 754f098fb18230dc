// verdict: STOPPED FUEL
import java.util.*;

public class ArraySearchLoop {
    public Object run() {
        int[] a = new int[1000000];
        int n = 0;
        while (true) {
            n += Arrays.binarySearch(a, n);
        }
    }
}
