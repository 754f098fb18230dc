// verdict: RETURNED 1
public class MonitorDeadlock {
    public Object run() throws Exception {
        synchronized (String.class) {
            synchronized (Integer.class) {
                synchronized (Object.class) {
                    return 1;
                }
            }
        }
    }
}
