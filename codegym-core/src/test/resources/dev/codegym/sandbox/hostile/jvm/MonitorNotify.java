// verdict: REJECTED
public class MonitorNotify {
    public Object run() throws Exception {
        notifyAll();
        return 1;
    }
}
