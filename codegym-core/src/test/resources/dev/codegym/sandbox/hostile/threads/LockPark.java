// verdict: REJECTED
public class LockPark {
    public Object run() throws Exception {
        java.util.concurrent.locks.LockSupport.park();
        return 1;
    }
}
