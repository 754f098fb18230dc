// verdict: REJECTED
public class CharsetOfHost {
    public Object run() throws Exception {
        return java.nio.charset.Charset.defaultCharset().name();
    }
}
