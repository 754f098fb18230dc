// verdict: REJECTED
public class FutureRun {
    public Object run() throws Exception {
        return java.util.concurrent.CompletableFuture.supplyAsync(() -> 1).join();
    }
}
