// verdict: STOPPED DEPTH ALLOCATION
import java.util.*;

public class DeepEquals {
    static List<Object> deep() {
        List<Object> list = new ArrayList<Object>();
        for (int i = 0; i < 100000; i++) {
            List<Object> next = new ArrayList<Object>();
            next.add(list);
            list = next;
        }
        return list;
    }

    public Object run() throws Exception {
        return deep().equals(deep());
    }
}
