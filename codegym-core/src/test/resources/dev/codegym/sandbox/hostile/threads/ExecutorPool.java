// verdict: REJECTED
public class ExecutorPool {
    public Object run() throws Exception {
        return java.util.concurrent.Executors.newFixedThreadPool(4);
    }
}
