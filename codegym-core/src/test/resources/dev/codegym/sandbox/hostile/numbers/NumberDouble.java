// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberDouble {
    public Object run() throws Exception {
        java.math.BigInteger a = java.math.BigInteger.ONE.shiftLeft(50000000);
        int n = 0;
        while (true) {
            n += a.doubleValue() > 1 ? 1 : 0;
        }
    }
}
