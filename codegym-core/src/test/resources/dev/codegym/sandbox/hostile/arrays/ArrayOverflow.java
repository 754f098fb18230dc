// verdict: STOPPED ALLOCATION
public class ArrayOverflow {
    public Object run() throws Exception {
        return new long[1 << 16][1 << 16][1 << 16][1 << 16].length;
    }
}
