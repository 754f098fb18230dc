// verdict: STOPPED FUEL
import java.util.*;

public class StopInComputeIfAbsent {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        Map<Integer, Integer> map = new HashMap<Integer, Integer>();
        try {
            map.computeIfAbsent(1, k -> loop());
        } catch (Throwable t) {
            map.put(1, 1);
        }
        return map.size();
    }
}
