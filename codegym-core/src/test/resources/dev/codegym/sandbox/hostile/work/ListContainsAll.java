// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ListContainsAll {
    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>(Collections.nCopies(20000, 1));
        list.add(2);
        int n = 0;
        while (true) {
            n += list.containsAll(Collections.nCopies(20000, 2)) ? 1 : 0;
        }
    }
}
