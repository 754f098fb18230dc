// verdict: REJECTED
public class StringEncode {
    public Object run() throws Exception {
        return "a".getBytes("UTF-16").length;
    }
}
