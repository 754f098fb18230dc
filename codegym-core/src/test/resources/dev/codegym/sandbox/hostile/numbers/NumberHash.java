// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberHash {
    public Object run() throws Exception {
        java.math.BigInteger a = java.math.BigInteger.ONE.shiftLeft(50000000).subtract(java.math.BigInteger.ONE);
        int n = 0;
        while (true) {
            n += a.hashCode() + a.bitCount() + a.getLowestSetBit();
        }
    }
}
