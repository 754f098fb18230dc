// verdict: REJECTED
public class ThreadSleep {
    public Object run() throws Exception {
        Thread.sleep(1000000L);
        return 1;
    }
}
