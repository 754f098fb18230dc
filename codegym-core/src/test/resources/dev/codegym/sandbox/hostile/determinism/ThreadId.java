// verdict: REJECTED
public class ThreadId {
    public Object run() throws Exception {
        return Thread.currentThread().getId();
    }
}
