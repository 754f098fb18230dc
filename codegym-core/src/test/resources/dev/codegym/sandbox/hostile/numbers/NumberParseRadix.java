// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class NumberParseRadix {
    public Object run() throws Exception {
        return new java.math.BigInteger("z".repeat(3000000), 36).bitLength();
    }
}
