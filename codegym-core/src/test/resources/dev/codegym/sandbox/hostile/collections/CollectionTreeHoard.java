// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionTreeHoard {
    public Object run() throws Exception {
        Map<Object, Object> map = new TreeMap<Object, Object>();
        for (long i = 0;; i++) {
            map.put(i, i);
        }
    }
}
