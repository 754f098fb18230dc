// verdict: REJECTED
public class PrintTrace {
    public Object run() throws Exception {
        new RuntimeException("x").printStackTrace();
        return 1;
    }
}
