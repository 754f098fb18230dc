// verdict: STOPPED ALLOCATION
public class NumberShift {
    public Object run() throws Exception {
        return java.math.BigInteger.ONE.shiftLeft(Integer.MAX_VALUE - 100).bitLength();
    }
}
