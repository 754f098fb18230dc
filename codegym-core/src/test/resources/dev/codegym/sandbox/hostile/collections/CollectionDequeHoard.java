// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionDequeHoard {
    public Object run() throws Exception {
        Deque<Object> deque = new ArrayDeque<Object>();
        while (true) {
            deque.push(1);
        }
    }
}
