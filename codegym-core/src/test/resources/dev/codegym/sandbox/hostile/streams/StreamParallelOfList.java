// verdict: REJECTED
import java.util.*;

public class StreamParallelOfList {
    public Object run() throws Exception {
        return new ArrayList<Integer>().parallelStream().count();
    }
}
