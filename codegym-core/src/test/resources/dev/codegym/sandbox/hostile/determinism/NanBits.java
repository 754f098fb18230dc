// verdict: RETURNED 9221120237041090560
public class NanBits {
    static double add(double a, double b) {
        return a + b;
    }

    public Object run() {
        double one = Double.longBitsToDouble(0x7ff8000000000001L);
        double other = Double.longBitsToDouble(0xfff8000000000002L);
        long bits = 0;
        for (int i = 0; i < 100000; i++) {
            bits |= Double.doubleToRawLongBits(add(one, other));
        }
        return bits;
    }
}
