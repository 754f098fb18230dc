// verdict: STOPPED ALLOCATION
public class ArrayManyDimensions {
    public Object run() throws Exception {
        return new byte[2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2][2].length;
    }
}
