// verdict: STOPPED ALLOCATION
import java.util.*;

public class ArrayCopyOfRangeHuge {
    public Object run() throws Exception {
        return Arrays.copyOfRange(new Object[1], 0, Integer.MAX_VALUE).length;
    }
}
