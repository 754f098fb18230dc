// verdict: STOPPED ALLOCATION | THREW
import java.util.*;

public class NumberFlipBit {
    public Object run() throws Exception {
        return java.math.BigInteger.ZERO.flipBit(Integer.MAX_VALUE).bitLength();
    }
}
