// verdict: REJECTED | STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class IdentityMapScan {
    public Object run() throws Exception {
        Map<Object, Object> map = new IdentityHashMap<Object, Object>(1 << 20);
        map.put("a", 1);
        int n = 0;
        while (true) {
            n += map.containsValue(2) ? 1 : 0;
        }
    }
}
