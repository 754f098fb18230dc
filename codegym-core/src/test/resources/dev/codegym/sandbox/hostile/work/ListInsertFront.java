// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ListInsertFront {
    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>();
        for (int i = 0; i < 100000; i++) {
            list.add(i);
        }
        int n = 0;
        while (true) {
            list.add(0, 1);
            list.remove(0);
        }
    }
}
