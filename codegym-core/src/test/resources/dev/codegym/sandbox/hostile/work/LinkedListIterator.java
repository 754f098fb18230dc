// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class LinkedListIterator {
    public Object run() throws Exception {
        LinkedList<Integer> list = new LinkedList<Integer>();
        for (int i = 0; i < 100000; i++) {
            list.add(i);
        }
        int n = 0;
        while (true) {
            n += list.listIterator(50000).next();
        }
    }
}
