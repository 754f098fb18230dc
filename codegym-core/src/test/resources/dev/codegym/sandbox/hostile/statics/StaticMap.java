// verdict: RETURNED 1
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StaticMap {
    static final Map<Object, Object> SEEN = new HashMap<Object, Object>();

    public Object run() throws Exception {
        SEEN.put(SEEN.size(), 1);
        return SEEN.size();
    }
}
