// verdict: THREW
public class ArrayNegativeInner {
    public Object run() throws Exception {
        return new int[5][-1].length;
    }
}
