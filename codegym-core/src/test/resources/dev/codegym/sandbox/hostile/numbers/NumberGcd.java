// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberGcd {
    public Object run() throws Exception {
        java.math.BigInteger a = java.math.BigInteger.valueOf(3).pow(1000000);
        return a.gcd(java.math.BigInteger.valueOf(7).pow(700000)).bitLength();
    }
}
