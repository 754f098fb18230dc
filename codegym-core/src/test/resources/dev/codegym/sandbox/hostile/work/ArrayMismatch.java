// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ArrayMismatch {
    public Object run() throws Exception {
        char[] a = new char[4000000];
        char[] b = new char[4000000];
        int n = 0;
        while (true) {
            n += Arrays.mismatch(a, b);
        }
    }
}
