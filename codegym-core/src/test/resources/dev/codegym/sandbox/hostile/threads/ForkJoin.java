// verdict: REJECTED
public class ForkJoin {
    public Object run() throws Exception {
        return java.util.concurrent.ForkJoinPool.commonPool().getParallelism();
    }
}
