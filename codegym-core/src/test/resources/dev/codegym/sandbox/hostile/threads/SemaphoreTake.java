// verdict: REJECTED
public class SemaphoreTake {
    public Object run() throws Exception {
        new java.util.concurrent.Semaphore(0).acquire();
        return 1;
    }
}
