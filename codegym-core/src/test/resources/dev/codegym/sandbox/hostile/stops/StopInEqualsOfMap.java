// verdict: STOPPED FUEL
import java.util.*;

public class StopInEqualsOfMap {
    static class Bad {
        public int hashCode() {
            return 1;
        }

        public boolean equals(Object other) {
            return loop() > 0;
        }
    }

    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        Map<Object, Object> map = new HashMap<Object, Object>();
        try {
            map.put(new Bad(), 1);
            map.put(new Bad(), 2);
        } catch (Throwable t) {
            return map.size();
        }
        return map.size();
    }
}
