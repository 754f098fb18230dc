// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberCompare {
    public Object run() throws Exception {
        java.math.BigInteger a = java.math.BigInteger.ONE.shiftLeft(50000000);
        java.math.BigInteger b = a.add(java.math.BigInteger.ONE);
        int n = 0;
        while (true) {
            n += a.compareTo(b);
        }
    }
}
