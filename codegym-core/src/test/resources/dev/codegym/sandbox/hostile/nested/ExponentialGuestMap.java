// verdict: STOPPED FUEL
import java.util.*;

public class ExponentialGuestMap {
    static class Own extends LinkedHashMap<Object, Object> {
    }

    public Object run() {
        Own map = new Own();
        for (int i = 0; i < 60; i++) {
            Own next = new Own();
            next.put("a", map);
            next.put("b", map);
            map = next;
        }
        return map.hashCode();
    }
}
