// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionSetViewHoard {
    public Object run() throws Exception {
        Set<Object> set = Collections.newSetFromMap(new HashMap<Object, Boolean>());
        for (long i = 0;; i++) {
            set.add(i);
        }
    }
}
