// verdict: STOPPED ALLOCATION
import java.util.*;

public class CollectionBitCapacity {
    public Object run() throws Exception {
        return new BitSet(Integer.MAX_VALUE).size();
    }
}
