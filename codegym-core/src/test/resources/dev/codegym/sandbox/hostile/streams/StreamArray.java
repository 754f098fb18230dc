// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class StreamArray {
    public Object run() throws Exception {
        int[] a = new int[1000000];
        long sum = 0;
        while (true) {
            sum += Arrays.stream(a).max().getAsInt();
        }
    }
}
