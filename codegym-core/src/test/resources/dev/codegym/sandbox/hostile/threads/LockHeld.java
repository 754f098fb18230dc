// verdict: REJECTED
public class LockHeld {
    public Object run() throws Exception {
        new java.util.concurrent.locks.ReentrantLock().lock();
        return 1;
    }
}
