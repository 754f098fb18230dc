// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberParse {
    public Object run() throws Exception {
        return new java.math.BigInteger("9".repeat(3000000)).bitLength();
    }
}
