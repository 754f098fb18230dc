// verdict: REJECTED
public class ThreadName {
    public Object run() throws Exception {
        return Thread.currentThread().getName();
    }
}
