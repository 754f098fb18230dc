// verdict: REJECTED
import java.util.*;

public class NumberDecimal {
    public Object run() throws Exception {
        return new java.math.BigDecimal("1e1000000000").toPlainString().length();
    }
}
