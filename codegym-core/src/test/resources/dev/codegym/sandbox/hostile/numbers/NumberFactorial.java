// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberFactorial {
    public Object run() throws Exception {
        java.math.BigInteger a = java.math.BigInteger.ONE;
        for (int i = 1;; i++) {
            a = a.multiply(java.math.BigInteger.valueOf(i));
        }
    }
}
