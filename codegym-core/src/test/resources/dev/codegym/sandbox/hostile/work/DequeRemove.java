// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DequeRemove {
    public Object run() throws Exception {
        Deque<Integer> deque = new ArrayDeque<Integer>(Collections.nCopies(100000, 1));
        int n = 0;
        while (true) {
            n += deque.remove(2) ? 1 : 0;
        }
    }
}
