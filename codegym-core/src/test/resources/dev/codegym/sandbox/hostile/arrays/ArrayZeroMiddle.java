// verdict: STOPPED ALLOCATION FUEL
public class ArrayZeroMiddle {
    public Object run() throws Exception {
        return new int[1 << 28][0][5].length;
    }
}
