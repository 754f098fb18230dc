// verdict: REJECTED
public class AtomicState {
    public Object run() throws Exception {
        return new java.util.concurrent.atomic.AtomicInteger().incrementAndGet();
    }
}
