// verdict: REJECTED
public class ScheduledTask {
    public Object run() throws Exception {
        return java.util.concurrent.Executors.newScheduledThreadPool(1);
    }
}
