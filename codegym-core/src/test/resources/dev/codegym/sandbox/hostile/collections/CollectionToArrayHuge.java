// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class CollectionToArrayHuge {
    public Object run() throws Exception {
        return Collections.nCopies(2000000000, 1).toArray().length;
    }
}
