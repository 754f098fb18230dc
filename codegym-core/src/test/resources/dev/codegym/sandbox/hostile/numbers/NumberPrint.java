// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberPrint {
    public Object run() throws Exception {
        return java.math.BigInteger.ONE.shiftLeft(50000000).toString().length();
    }
}
