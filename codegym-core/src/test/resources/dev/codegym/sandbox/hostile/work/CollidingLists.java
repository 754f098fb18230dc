// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class CollidingLists {
    public Object run() throws Exception {
        Map<Object, Object> map = new HashMap<Object, Object>();
        int n = 0;
        while (true) {
            map.put(Arrays.asList(n, -31 * n), 1);
            n++;
        }
    }
}
