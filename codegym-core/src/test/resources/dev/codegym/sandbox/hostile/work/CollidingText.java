// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class CollidingText {
    public Object run() throws Exception {
        Map<Object, Object> map = new HashMap<Object, Object>();
        int n = 0;
        while (true) {
            StringBuilder s = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                s.append((n >> i & 1) == 0 ? "Aa" : "BB");
            }
            map.put(s.toString(), 1);
            n++;
        }
    }
}
