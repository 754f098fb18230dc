// verdict: RETURNED 5
public class CharsetDefault {
    public Object run() throws Exception {
        return "\u00e9\u4e2d".getBytes().length;
    }
}
