// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionPutAllSelf {
    public Object run() throws Exception {
        Map<Object, Object> map = new HashMap<Object, Object>();
        for (int i = 0;; i++) {
            Map<Object, Object> more = new HashMap<Object, Object>();
            for (Object key : map.keySet()) {
                more.put("" + key + i, 1);
            }
            more.put(i, i);
            map.putAll(more);
        }
    }
}
