// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberModLoop {
    public Object run() throws Exception {
        java.math.BigInteger a = java.math.BigInteger.valueOf(3).pow(1000000);
        java.math.BigInteger b = java.math.BigInteger.valueOf(7).pow(300000);
        int n = 0;
        while (true) {
            n += a.mod(b).bitLength();
        }
    }
}
