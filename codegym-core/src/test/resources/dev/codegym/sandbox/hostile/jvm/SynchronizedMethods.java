// verdict: RETURNED 3
public class SynchronizedMethods {
    synchronized int one() {
        synchronized (this) {
            return 1;
        }
    }

    public Object run() {
        synchronized (String.class) {
            return one() + 2;
        }
    }
}
