// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionListIteratorGrows {
    public Object run() throws Exception {
        List<Object> list = new LinkedList<Object>();
        list.add(1);
        for (java.util.ListIterator<Object> i = list.listIterator(); i.hasNext();) {
            i.next();
            i.add(1);
            i.previous();
        }
        return list.size();
    }
}
