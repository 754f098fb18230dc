// verdict: STOPPED ALLOCATION
import java.util.*;

public class CollectionHashSetCapacity {
    public Object run() throws Exception {
        Set<Object> set = new HashSet<Object>(1 << 30);
        set.add(1);
        return set.size();
    }
}
