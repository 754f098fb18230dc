// verdict: STOPPED ALLOCATION
public class ArrayHuge {
    public Object run() throws Exception {
        return new int[Integer.MAX_VALUE].length;
    }
}
