// verdict: REJECTED
public class ThreadCurrent {
    public Object run() throws Exception {
        Thread.currentThread().interrupt();
        return 1;
    }
}
