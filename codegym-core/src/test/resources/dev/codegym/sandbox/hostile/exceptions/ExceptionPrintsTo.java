// verdict: REJECTED
public class ExceptionPrintsTo {
    public Object run() throws Exception {
        new RuntimeException().printStackTrace(new java.io.PrintWriter(new java.io.StringWriter()));
        return 1;
    }
}
