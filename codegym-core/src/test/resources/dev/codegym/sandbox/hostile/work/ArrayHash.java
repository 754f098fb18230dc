// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ArrayHash {
    public Object run() throws Exception {
        long[] a = new long[2000000];
        int n = 0;
        while (true) {
            n += Arrays.hashCode(a);
        }
    }
}
