// verdict: STOPPED FUEL
public class MonitorHeldForever {
    public Object run() throws Exception {
        synchronized (String.class) {
            while (true) {
            }
        }
    }
}
