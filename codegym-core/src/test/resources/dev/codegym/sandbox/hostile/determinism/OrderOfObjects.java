// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderOfObjects {
    public Object run() throws Exception {
        Map<Object, Integer> map = new HashMap<Object, Integer>();
        for (int i = 0; i < 100; i++) {
            map.put(new Object(), i);
        }
        return map.values().toString();
    }
}
