// verdict: THREW
public class ArrayNegative {
    public Object run() throws Exception {
        return new int[-1].length;
    }
}
