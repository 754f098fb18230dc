// verdict: STOPPED ALLOCATION
import java.util.*;

public class CollectionVectorGrowth {
    public Object run() throws Exception {
        Vector<Object> v = new Vector<Object>(1, 1000000000);
        v.add(1);
        v.add(2);
        return v.size();
    }
}
