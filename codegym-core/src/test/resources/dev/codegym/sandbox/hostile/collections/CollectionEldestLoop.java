// verdict: STOPPED FUEL
import java.util.*;

public class CollectionEldestLoop {
    static class Growing extends LinkedHashMap<Object, Object> {
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            while (true) {
            }
        }
    }

    public Object run() throws Exception {
        Map<Object, Object> map = new Growing();
        map.put(0, 0);
        return map.size();
    }
}
