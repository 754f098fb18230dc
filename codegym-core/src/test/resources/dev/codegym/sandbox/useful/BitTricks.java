public class BitTricks {
    public Object run() {
        StringBuilder out = new StringBuilder();
        for (int i : new int[] {0, 1, -1, 12345, Integer.MIN_VALUE, 0x55aa}) {
            out.append(Integer.bitCount(i)).append(Integer.toBinaryString(i)).append(Integer.toHexString(i));
            out.append(Integer.reverse(i)).append(Integer.highestOneBit(i)).append(Integer.numberOfTrailingZeros(i));
            out.append(Integer.numberOfLeadingZeros(i)).append(Integer.rotateLeft(i, 5)).append(Integer.lowestOneBit(i));
            out.append(Long.bitCount((long) i << 7)).append(Long.toBinaryString(i * 3L)).append(Integer.signum(i)).append(' ');
        }
        int x = 0b1011, y = 0x7f;
        x ^= y; y ^= x; x ^= y;
        return out.append(x >>> 1).append(y << 33).append(-7 >> 1).append(-7 >>> 28).append(~x & 0xff).toString();
    }
}
