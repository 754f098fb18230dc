// verdict: RETURNED b -25536 -56 2 8589934592 1.0 4.0 -1 15 2147483647 0
public class NumericPromotion {
    public Object run() throws Exception {
        char c = 'a';
        c += 1;
        short s = (short) 40000;
        byte b = (byte) 200;
        int i = 1 << 33;
        long l = 1L << 33;
        Object t = true ? 1 : 2.0;
        return c + " " + s + " " + b + " " + i + " " + l + " " + t + " " + (5 / 2 * 2.0) + " " + (-7 % 3) + " " + (-7 >>> 28) + " " + (int) 1e20 + " " + (int) Float.NaN;
    }
}
