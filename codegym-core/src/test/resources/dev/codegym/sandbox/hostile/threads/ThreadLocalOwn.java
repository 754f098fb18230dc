// verdict: REJECTED
public class ThreadLocalOwn {
    public Object run() throws Exception {
        return ThreadLocal.withInitial(() -> 1).get();
    }
}
