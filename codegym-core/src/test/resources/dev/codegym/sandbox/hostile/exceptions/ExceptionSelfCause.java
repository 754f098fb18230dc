// verdict: THREW
public class ExceptionSelfCause {
    public Object run() throws Exception {
        RuntimeException a = new RuntimeException("a");
        a.initCause(a);
        throw a;
    }
}
