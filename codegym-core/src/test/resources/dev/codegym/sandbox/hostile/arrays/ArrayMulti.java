// verdict: STOPPED ALLOCATION
public class ArrayMulti {
    public Object run() throws Exception {
        return new long[100000][100000].length;
    }
}
