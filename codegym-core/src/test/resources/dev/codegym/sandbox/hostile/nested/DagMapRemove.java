// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DagMapRemove {
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
        Map<Object, Object> map = new HashMap<Object, Object>();
        map.put(1, dag());
        return map.remove(1, dag());
    }
}
