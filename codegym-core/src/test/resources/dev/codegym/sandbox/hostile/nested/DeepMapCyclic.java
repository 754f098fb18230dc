// verdict: STOPPED DEPTH
import java.util.*;

public class DeepMapCyclic {
    public Object run() throws Exception {
        Map<Object, Object> map = new HashMap<Object, Object>();
        map.put(1, map);
        return map.hashCode();
    }
}
