// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class TreeMapSubMapSize {
    public Object run() throws Exception {
        TreeMap<Integer, Integer> map = new TreeMap<Integer, Integer>();
        for (int i = 0; i < 50000; i++) {
            map.put(i, i);
        }
        int n = 0;
        while (true) {
            n += map.subMap(1, 49999).size();
        }
    }
}
