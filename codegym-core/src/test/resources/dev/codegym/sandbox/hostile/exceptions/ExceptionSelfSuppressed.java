// verdict: THREW
public class ExceptionSelfSuppressed {
    public Object run() throws Exception {
        RuntimeException a = new RuntimeException("a");
        a.addSuppressed(a);
        throw a;
    }
}
