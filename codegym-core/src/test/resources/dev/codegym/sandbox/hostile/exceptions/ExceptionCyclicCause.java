// verdict: THREW
public class ExceptionCyclicCause {
    public Object run() throws Exception {
        RuntimeException a = new RuntimeException("a");
        RuntimeException b = new RuntimeException("b");
        a.initCause(b);
        b.initCause(a);
        throw a;
    }
}
