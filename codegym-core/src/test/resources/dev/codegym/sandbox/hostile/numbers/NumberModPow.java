// verdict: REJECTED
import java.util.*;

public class NumberModPow {
    public Object run() throws Exception {
        return java.math.BigInteger.TEN.modPow(java.math.BigInteger.TEN, java.math.BigInteger.TWO);
    }
}
