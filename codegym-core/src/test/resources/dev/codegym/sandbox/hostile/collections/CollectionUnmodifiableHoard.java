// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionUnmodifiableHoard {
    public Object run() throws Exception {
        List<Object> list = new ArrayList<Object>();
        while (true) {
            list.add(Collections.singletonList(List.of(1, 2, 3)));
        }
    }
}
