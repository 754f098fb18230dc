// verdict: RETURNED 0
public class ArrayZeroOuter {
    public Object run() throws Exception {
        return new int[0][Integer.MAX_VALUE].length;
    }
}
