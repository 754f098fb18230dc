// verdict: REJECTED
public class HexCharsetBytes {
    public Object run() throws Exception {
        return new String(new byte[4], "UTF-8");
    }
}
