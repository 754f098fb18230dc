// verdict: STOPPED FUEL ALLOCATION | THREW
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class CollectionComputeGrows {
    public Object run() throws Exception {
        Map<Integer, Integer> map = new HashMap<Integer, Integer>();
        while (true) {
            map.computeIfAbsent(map.size(), k -> {
                map.put(-k - 1, k);
                return k;
            });
        }
    }
}
