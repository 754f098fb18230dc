// verdict: STOPPED FUEL
public class ExponentialMapKey {
    public Object run() throws Exception {
        java.util.List<Object> list = new java.util.ArrayList<Object>();
        for (int i = 0; i < 60; i++) {
            java.util.List<Object> next = new java.util.ArrayList<Object>();
            next.add(list);
            next.add(list);
            list = next;
        }
        java.util.Map<Object, Object> map = new java.util.HashMap<Object, Object>();
        map.put(list, 1);
        return map.size();
    }
}
