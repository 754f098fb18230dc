// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ArrayPrint {
    public Object run() throws Exception {
        int[] a = new int[1000000];
        int n = 0;
        while (true) {
            n += Arrays.toString(a).length();
        }
    }
}
