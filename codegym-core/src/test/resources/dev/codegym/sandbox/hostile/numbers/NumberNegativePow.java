// verdict: THREW
import java.util.*;

public class NumberNegativePow {
    public Object run() throws Exception {
        return java.math.BigInteger.TEN.pow(-1);
    }
}
