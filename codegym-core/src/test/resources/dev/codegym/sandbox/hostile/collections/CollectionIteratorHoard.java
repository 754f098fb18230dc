// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionIteratorHoard {
    public Object run() throws Exception {
        List<Object> list = new ArrayList<Object>();
        while (true) {
            list.add(list.subList(0, 0).iterator());
        }
    }
}
