// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashMapContainsValue {
    public Object run() throws Exception {
        Map<Object, Object> map = new HashMap<Object, Object>(1 << 21);
        map.put(1, 1);
        int n = 0;
        while (true) {
            n += map.containsValue(2) ? 1 : 0;
        }
    }
}
