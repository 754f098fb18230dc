// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ArrayEquals {
    public Object run() throws Exception {
        byte[] a = new byte[8000000];
        byte[] b = new byte[8000000];
        int n = 0;
        while (true) {
            n += Arrays.equals(a, b) ? 1 : 0;
        }
    }
}
