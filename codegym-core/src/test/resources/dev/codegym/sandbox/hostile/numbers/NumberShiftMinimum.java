// verdict: STOPPED ALLOCATION | THREW
import java.util.*;

public class NumberShiftMinimum {
    public Object run() throws Exception {
        return java.math.BigInteger.ONE.shiftRight(Integer.MIN_VALUE).bitLength();
    }
}
