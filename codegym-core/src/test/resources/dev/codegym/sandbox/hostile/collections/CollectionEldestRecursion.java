// verdict: STOPPED DEPTH FUEL ALLOCATION
import java.util.*;

public class CollectionEldestRecursion {
    static class Growing extends LinkedHashMap<Object, Object> {
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            put(size(), 1);
            return false;
        }
    }

    public Object run() throws Exception {
        Map<Object, Object> map = new Growing();
        map.put(0, 0);
        return map.size();
    }
}
