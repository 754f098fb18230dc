// verdict: STOPPED ALLOCATION
public class ArrayOfArrays {
    public Object run() throws Exception {
        return new int[200000000][].length;
    }
}
