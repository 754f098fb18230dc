import java.math.BigInteger;

public class BigNumbers {
    public Object run() {
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 60; i++) f = f.multiply(BigInteger.valueOf(i));
        BigInteger p = new BigInteger("1000000007");
        return f + " " + f.mod(p) + " " + BigInteger.TWO.pow(100).subtract(BigInteger.TEN)
                + " " + f.gcd(p) + f.compareTo(p) + f.bitLength() + new BigInteger("ff", 16).toString(2)
                + " " + f.signum() + f.divide(p).equals(f) + f.negate().abs().equals(f);
    }
}
