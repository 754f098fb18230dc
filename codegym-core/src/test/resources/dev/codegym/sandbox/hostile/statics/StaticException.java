// verdict: RETURNED 1
public class StaticException {
    static final RuntimeException E = new RuntimeException();

    public Object run() throws Exception {
        E.addSuppressed(new RuntimeException());
        return E.getSuppressed().length;
    }
}
