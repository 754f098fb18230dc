import java.math.BigDecimal;
import java.math.RoundingMode;

public class Decimals {
    public Object run() {
        BigDecimal third = new BigDecimal("10").divide(new BigDecimal("3"), 5, RoundingMode.HALF_UP);
        return third + " " + new BigDecimal("1.10").add(BigDecimal.valueOf(2)).setScale(1, RoundingMode.DOWN) + third.compareTo(BigDecimal.ONE) + third.multiply(third).doubleValue();
    }
}
