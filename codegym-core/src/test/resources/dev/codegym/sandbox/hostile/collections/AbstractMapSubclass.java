// verdict: REJECTED
import java.util.*;

public class AbstractMapSubclass extends AbstractMap<Object, Object> {
    public Set<Map.Entry<Object, Object>> entrySet() {
        return null;
    }

    public Object run() throws Exception {
        return hashCode();
    }
}
