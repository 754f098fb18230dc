// verdict: REJECTED
public class NumberRandomBits {
    public Object run() throws Exception {
        return new java.math.BigInteger(2000000000, new java.util.Random(1)).bitLength();
    }
}
