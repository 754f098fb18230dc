// verdict: REJECTED
public class WeakMapProbe {
    public Object run() throws Exception {
        return new java.util.WeakHashMap<Object, Object>().size();
    }
}
