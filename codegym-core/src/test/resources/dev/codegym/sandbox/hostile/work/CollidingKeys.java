// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class CollidingKeys {
    static class Key {
        public int hashCode() {
            return 7;
        }
    }

    public Object run() throws Exception {
        Map<Object, Object> map = new HashMap<Object, Object>();
        int n = 0;
        while (true) {
            map.put(new Key(), 1);
        }
    }
}
