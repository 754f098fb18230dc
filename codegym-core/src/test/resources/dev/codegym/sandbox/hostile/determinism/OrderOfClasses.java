// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderOfClasses {
    public Object run() throws Exception {
        Map<Object, Integer> map = new HashMap<Object, Integer>();
        map.put(String.class, 1);
        map.put(Integer.class, 2);
        map.put(getClass(), 3);
        map.put(Object.class, 4);
        return map.values().toString();
    }
}
