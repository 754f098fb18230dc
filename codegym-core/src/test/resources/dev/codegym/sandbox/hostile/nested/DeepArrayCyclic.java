// verdict: STOPPED DEPTH FUEL ALLOCATION
import java.util.*;

public class DeepArrayCyclic {
    public Object run() throws Exception {
        Object[] array = new Object[1];
        array[0] = array;
        return Arrays.deepHashCode(array);
    }
}
