// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberDivide {
    public Object run() throws Exception {
        java.math.BigInteger a = java.math.BigInteger.valueOf(3).pow(4000000);
        java.math.BigInteger b = java.math.BigInteger.valueOf(7).pow(700000);
        int n = 0;
        while (true) {
            n += a.divide(b).bitLength();
        }
    }
}
