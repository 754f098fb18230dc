// verdict: REJECTED
public class LatchAwait {
    public Object run() throws Exception {
        new java.util.concurrent.CountDownLatch(1).await();
        return 1;
    }
}
