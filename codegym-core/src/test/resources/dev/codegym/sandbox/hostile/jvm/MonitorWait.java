// verdict: REJECTED
public class MonitorWait {
    public Object run() throws Exception {
        synchronized (this) { wait(); }
        return 1;
    }
}
