// verdict: REJECTED
public class MapConcurrent {
    public Object run() throws Exception {
        return new java.util.concurrent.ConcurrentHashMap<Object, Object>().size();
    }
}
