// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnBigInteger {
    public Object run() throws Exception {
        return java.math.BigInteger.ONE;
    }
}
