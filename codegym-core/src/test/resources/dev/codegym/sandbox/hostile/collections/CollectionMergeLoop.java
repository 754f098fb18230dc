// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class CollectionMergeLoop {
    public Object run() throws Exception {
        Map<Integer, Integer> map = new HashMap<Integer, Integer>();
        map.put(1, 1);
        return map.merge(1, 1, (a, b) -> { while (true) { } });
    }
}
