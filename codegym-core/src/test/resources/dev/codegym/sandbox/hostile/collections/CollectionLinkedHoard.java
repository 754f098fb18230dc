// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionLinkedHoard {
    public Object run() throws Exception {
        List<Object> list = new LinkedList<Object>();
        while (true) {
            list.add(null);
        }
    }
}
