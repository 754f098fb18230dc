// verdict: REJECTED
import java.util.*;

public class NumberDecimalScale {
    public Object run() throws Exception {
        return java.math.BigDecimal.ONE.divide(new java.math.BigDecimal(3), 1000000000, java.math.RoundingMode.UP).toString().length();
    }
}
