// verdict: REJECTED
import java.util.*;

public class HashMapSubclass extends HashMap<Object, Object> {
    public Object run() throws Exception {
        return hashCode();
    }
}
