// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamIteratorHoard {
    public Object run() throws Exception {
        List<Object> all = new ArrayList<Object>();
        Iterator<Integer> i = IntStream.range(0, 2000000000).iterator();
        while (i.hasNext()) {
            all.add(i.next());
        }
        return all.size();
    }
}
