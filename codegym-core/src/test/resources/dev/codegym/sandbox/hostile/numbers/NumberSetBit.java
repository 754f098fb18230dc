// verdict: STOPPED ALLOCATION
public class NumberSetBit {
    public Object run() throws Exception {
        return java.math.BigInteger.ZERO.setBit(Integer.MAX_VALUE - 100).bitLength();
    }
}
