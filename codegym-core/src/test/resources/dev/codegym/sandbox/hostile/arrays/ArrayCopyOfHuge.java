// verdict: STOPPED ALLOCATION
import java.util.*;

public class ArrayCopyOfHuge {
    public Object run() throws Exception {
        return Arrays.copyOf(new int[1], Integer.MAX_VALUE).length;
    }
}
