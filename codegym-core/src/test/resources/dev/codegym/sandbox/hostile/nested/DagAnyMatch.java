// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DagAnyMatch {
    static List<Object> dag() {
        List<Object> list = new ArrayList<Object>();
        list.add(1);
        for (int i = 0; i < 60; i++) {
            List<Object> next = new ArrayList<Object>();
            next.add(list);
            next.add(list);
            list = next;
        }
        return list;
    }

    public Object run() throws Exception {
        return Arrays.asList(dag()).stream().anyMatch(Predicate.isEqual(dag()));
    }
}
