// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ArrayFill {
    public Object run() throws Exception {
        int[] a = new int[4000000];
        int n = 0;
        while (true) {
            Arrays.fill(a, 1);
        }
    }
}
