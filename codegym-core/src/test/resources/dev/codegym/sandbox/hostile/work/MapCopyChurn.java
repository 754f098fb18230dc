// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class MapCopyChurn {
    public Object run() throws Exception {
        Map<Object, Object> map = new HashMap<Object, Object>();
        for (int i = 0; i < 10000; i++) {
            map.put(i, i);
        }
        int n = 0;
        while (true) {
            n += new HashMap<Object, Object>(map).size();
        }
    }
}
