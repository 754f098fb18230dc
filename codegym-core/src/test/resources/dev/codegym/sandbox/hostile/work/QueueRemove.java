// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class QueueRemove {
    public Object run() throws Exception {
        PriorityQueue<Integer> queue = new PriorityQueue<Integer>(Collections.nCopies(100000, 1));
        int n = 0;
        while (true) {
            n += queue.remove(2) ? 1 : 0;
        }
    }
}
