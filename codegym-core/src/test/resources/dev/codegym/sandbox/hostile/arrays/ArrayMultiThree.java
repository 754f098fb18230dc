// verdict: STOPPED ALLOCATION
public class ArrayMultiThree {
    public Object run() throws Exception {
        return new byte[1 << 20][1 << 20][1 << 20].length;
    }
}
