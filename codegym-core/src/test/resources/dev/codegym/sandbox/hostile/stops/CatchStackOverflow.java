// verdict: REJECTED
public class CatchStackOverflow {
    public Object run() throws Exception {
        try { return run(); } catch (StackOverflowError e) { return 1; }
    }
}
