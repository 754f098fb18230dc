// verdict: REJECTED
public class ExceptionSetsTrace {
    public Object run() throws Exception {
        new RuntimeException().setStackTrace(null);
        return 1;
    }
}
