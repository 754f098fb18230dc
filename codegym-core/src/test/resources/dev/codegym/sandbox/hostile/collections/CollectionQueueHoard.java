// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionQueueHoard {
    public Object run() throws Exception {
        PriorityQueue<Object> queue = new PriorityQueue<Object>();
        while (true) {
            queue.add(1);
        }
    }
}
