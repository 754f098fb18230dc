// verdict: STOPPED FUEL
import java.util.*;

public class ArraySetAllLoop {
    public Object run() throws Exception {
        int[] a = new int[10];
        Arrays.setAll(a, i -> { while (true) { } });
        return 1;
    }
}
