// verdict: REJECTED
public class PropertyWrite {
    public Object run() throws Exception {
        return System.setProperty("java.io.tmpdir", "x");
    }
}
