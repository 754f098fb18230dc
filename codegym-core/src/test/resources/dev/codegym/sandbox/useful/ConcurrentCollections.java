import java.util.Map;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;

public class ConcurrentCollections {
    public Object run() {
        Map<String, Integer> map = new ConcurrentHashMap<>();
        for (String s : "a b a c b a".split(" ")) map.merge(s, 1, Integer::sum);
        Vector<Integer> v = new Vector<>();
        v.add(3);
        v.addElement(4);
        return map.get("a") + "" + map.size() + v.elementAt(1) + v;
    }
}
