// verdict: STOPPED FUEL ALLOCATION DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class SubListNested {
    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>();
        for (int i = 0; i < 20000; i++) {
            list = list.subList(0, list.size());
        }
        int n = 0;
        while (true) {
            list.add(1);
            list.clear();
        }
    }
}
