import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

public class TreeMapNavigation {
    public Object run() {
        TreeMap<Integer, String> map = new TreeMap<>();
        for (int i = 0; i < 50; i += 7) map.put(i, "v" + i);
        StringBuilder out = new StringBuilder();
        out.append(map.floorKey(20)).append(map.ceilingKey(20)).append(map.lowerKey(21)).append(map.higherKey(21)).append(map.firstKey()).append(map.lastEntry().getValue());
        Map.Entry<Integer, String> floor = map.floorEntry(-1);
        out.append(floor).append(map.ceilingEntry(22).getKey());
        NavigableMap<Integer, String> down = map.descendingMap();
        SortedMap<Integer, String> head = map.headMap(15);
        out.append(down.firstKey()).append(head.size()).append(map.tailMap(30, true)).append(map.subMap(7, 22));
        out.append(map.pollFirstEntry().getKey()).append(map.pollLastEntry().getKey()).append(map.navigableKeySet().first()).append(map.descendingKeySet());
        for (Map.Entry<Integer, String> e : map.entrySet()) e.setValue(e.getValue() + "!");
        return out.append(map).toString();
    }
}
