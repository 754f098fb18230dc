// verdict: REJECTED
public class ParallelStream {
    public Object run() throws Exception {
        return new java.util.ArrayList<Integer>().parallelStream().count();
    }
}
