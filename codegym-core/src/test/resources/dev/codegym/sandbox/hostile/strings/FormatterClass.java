// verdict: REJECTED
public class FormatterClass {
    public Object run() throws Exception {
        return new java.util.Formatter("/tmp/x").toString();
    }
}
