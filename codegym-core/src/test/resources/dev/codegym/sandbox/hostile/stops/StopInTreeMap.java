// verdict: STOPPED FUEL
import java.util.*;

public class StopInTreeMap {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        TreeMap<Integer, Integer> map = new TreeMap<Integer, Integer>((a, b) -> loop());
        try {
            map.put(1, 1);
            map.put(2, 2);
        } catch (Throwable t) {
            return map.size();
        }
        return map.size();
    }
}
