// verdict: RETURNED 0
import java.util.*;

public class HashMapSubclass extends HashMap<Object, Object> {
    public Object run() throws Exception {
        return hashCode();
    }
}
