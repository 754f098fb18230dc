// verdict: THREW
public class ExceptionNull {
    public Object run() throws Exception {
        RuntimeException e = null;
        throw e;
    }
}
