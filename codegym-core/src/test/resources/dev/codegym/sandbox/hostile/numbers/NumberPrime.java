// verdict: REJECTED
import java.util.*;

public class NumberPrime {
    public Object run() throws Exception {
        return java.math.BigInteger.ONE.shiftLeft(10000).nextProbablePrime();
    }
}
