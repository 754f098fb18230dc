// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberEquals {
    public Object run() throws Exception {
        java.math.BigInteger a = java.math.BigInteger.ONE.shiftLeft(50000000);
        java.math.BigInteger b = java.math.BigInteger.ONE.shiftLeft(50000000);
        int n = 0;
        while (true) {
            n += a.equals(b) ? 1 : 0;
        }
    }
}
