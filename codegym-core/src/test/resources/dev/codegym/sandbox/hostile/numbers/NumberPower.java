// verdict: STOPPED FUEL ALLOCATION
public class NumberPower {
    public Object run() throws Exception {
        return java.math.BigInteger.valueOf(3).pow(2000000000).bitLength();
    }
}
