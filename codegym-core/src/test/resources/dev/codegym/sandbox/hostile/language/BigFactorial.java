// verdict: RETURNED 265252859812191058636308480000000
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class BigFactorial {
    public Object run() throws Exception {
        java.math.BigInteger f = java.math.BigInteger.ONE;
        for (int i = 2; i <= 30; i++) {
            f = f.multiply(java.math.BigInteger.valueOf(i));
        }
        return f.toString();
    }
}
