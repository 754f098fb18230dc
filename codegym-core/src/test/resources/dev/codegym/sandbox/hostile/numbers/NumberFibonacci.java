// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberFibonacci {
    public Object run() throws Exception {
        java.math.BigInteger a = java.math.BigInteger.ONE;
        java.math.BigInteger b = java.math.BigInteger.ONE;
        while (true) {
            java.math.BigInteger c = a.add(b);
            a = b;
            b = c;
        }
    }
}
