// verdict: STOPPED DEPTH
import java.util.*;

public class DeepEntry {
    public Object run() throws Exception {
        Object value = 1;
        for (int i = 0; i < 100000; i++) {
            value = new AbstractMap.SimpleEntry<Object, Object>(1, value);
        }
        return value.hashCode();
    }
}
