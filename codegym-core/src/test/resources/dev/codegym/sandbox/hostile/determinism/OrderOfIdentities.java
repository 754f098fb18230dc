// verdict: RETURNED * | REJECTED
import java.util.*;

public class OrderOfIdentities {
    public Object run() throws Exception {
        Map<Object, Integer> map = new IdentityHashMap<Object, Integer>();
        for (int i = 0; i < 50; i++) {
            map.put("x" + i, i);
        }
        return map.values().toString();
    }
}
