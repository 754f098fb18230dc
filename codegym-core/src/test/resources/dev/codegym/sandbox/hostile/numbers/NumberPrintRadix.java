// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberPrintRadix {
    public Object run() throws Exception {
        return java.math.BigInteger.ONE.shiftLeft(50000000).toString(3).length();
    }
}
