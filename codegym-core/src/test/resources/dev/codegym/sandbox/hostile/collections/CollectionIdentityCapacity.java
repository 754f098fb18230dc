// verdict: REJECTED | STOPPED ALLOCATION
import java.util.*;

public class CollectionIdentityCapacity {
    public Object run() throws Exception {
        return new IdentityHashMap<Object, Object>(1 << 28).size();
    }
}
