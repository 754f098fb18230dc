import java.math.BigInteger;

public class BigModular {
    public Object run() {
        BigInteger p = BigInteger.valueOf(1_000_000_007);
        return BigInteger.valueOf(3).modPow(BigInteger.valueOf(1000), p) + " " + BigInteger.valueOf(7).modInverse(p) + BigInteger.valueOf(97).isProbablePrime(20)
                + BigInteger.valueOf(99).sqrt() + BigInteger.valueOf(12).shiftLeft(70).bitCount() + BigInteger.valueOf(6).testBit(1);
    }
}
