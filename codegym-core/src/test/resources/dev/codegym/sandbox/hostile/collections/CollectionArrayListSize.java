// verdict: STOPPED ALLOCATION
import java.util.*;

public class CollectionArrayListSize {
    public Object run() throws Exception {
        return new ArrayDeque<Object>(2000000000).size();
    }
}
