// verdict: STOPPED FUEL ALLOCATION | RETURNED 100
import java.util.*;

public class CollectionLoadFactor {
    public Object run() throws Exception {
        Map<Object, Object> map = new HashMap<Object, Object>(16, 1e-9f);
        for (int i = 0; i < 100; i++) {
            map.put(i, i);
        }
        return map.size();
    }
}
