// verdict: REJECTED
public class ThreadHandler {
    public Object run() throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> { });
        return 1;
    }
}
