// verdict: STOPPED ALLOCATION
import java.util.*;

public class CollectionEnsureCapacity {
    public Object run() throws Exception {
        ArrayList<Object> list = new ArrayList<Object>();
        list.ensureCapacity(2000000000);
        return list.size();
    }
}
