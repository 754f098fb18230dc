// verdict: REJECTED
public class ThreadSpin {
    public Object run() throws Exception {
        Thread.onSpinWait();
        return 1;
    }
}
