// verdict: STOPPED ALLOCATION
public class CollectionBits {
    public Object run() throws Exception {
        java.util.BitSet bits = new java.util.BitSet();
        bits.set(Integer.MAX_VALUE - 1);
        java.util.BitSet more = new java.util.BitSet();
        more.set(Integer.MAX_VALUE - 1);
        return bits.length();
    }
}
