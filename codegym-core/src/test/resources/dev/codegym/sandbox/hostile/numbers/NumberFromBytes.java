// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberFromBytes {
    public Object run() throws Exception {
        byte[] a = new byte[10000000];
        Arrays.fill(a, (byte) 1);
        java.math.BigInteger x = new java.math.BigInteger(1, a);
        return x.multiply(x).multiply(x).bitLength();
    }
}
