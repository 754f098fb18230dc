// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class CollectionReplaceAllLoop {
    public Object run() throws Exception {
        Map<Integer, Integer> map = new TreeMap<Integer, Integer>();
        map.put(1, 1);
        map.replaceAll((a, b) -> { while (true) { } });
        return 1;
    }
}
