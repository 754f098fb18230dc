// verdict: REJECTED
public class ClockNanos {
    public Object run() throws Exception {
        return System.nanoTime();
    }
}
