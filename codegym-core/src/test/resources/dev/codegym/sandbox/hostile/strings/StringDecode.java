// verdict: REJECTED
public class StringDecode {
    public Object run() throws Exception {
        return new String(new byte[10], "UTF-8");
    }
}
