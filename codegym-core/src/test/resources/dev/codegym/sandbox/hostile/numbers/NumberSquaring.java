// verdict: STOPPED FUEL ALLOCATION
public class NumberSquaring {
    public Object run() throws Exception {
        java.math.BigInteger n = java.math.BigInteger.valueOf(3);
        while (true) {
            n = n.multiply(n);
        }
    }
}
