// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class TreeSetHeadSetSize {
    public Object run() throws Exception {
        TreeSet<Integer> set = new TreeSet<Integer>();
        for (int i = 0; i < 50000; i++) {
            set.add(i);
        }
        int n = 0;
        while (true) {
            n += set.headSet(49999).size();
        }
    }
}
