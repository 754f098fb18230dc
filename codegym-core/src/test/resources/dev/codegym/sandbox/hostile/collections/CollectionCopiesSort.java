// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionCopiesSort {
    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>();
        while (true) {
            list.addAll(Collections.nCopies(100000, 1));
        }
    }
}
