// verdict: REJECTED
public class StackTraceElements {
    public Object run() throws Exception {
        return new RuntimeException().getStackTrace().length;
    }
}
