// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashMapClear {
    public Object run() throws Exception {
        Map<Object, Object> map = new HashMap<Object, Object>(1 << 21);
        int n = 0;
        while (true) {
            map.put(1, 1);
            map.clear();
        }
    }
}
