// verdict: THREW | RETURNED 1
public class MonitorNull {
    public Object run() throws Exception {
        Object o = null;
        synchronized (o) {
            return 1;
        }
    }
}
