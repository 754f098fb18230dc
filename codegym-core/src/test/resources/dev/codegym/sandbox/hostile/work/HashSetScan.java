// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashSetScan {
    public Object run() throws Exception {
        Set<Object> set = new HashSet<Object>(1 << 21);
        set.add(1);
        int n = 0;
        while (true) {
            n += set.stream().count();
        }
    }
}
