// verdict: STOPPED ALLOCATION
public class CollectionMapCapacity {
    public Object run() throws Exception {
        java.util.Map<Object, Object> map = new java.util.HashMap<Object, Object>(1 << 30);
        map.put(1, 1);
        return map.size();
    }
}
