// verdict: RETURNED 1
import java.util.*;

public class ArrayListSubclass extends ArrayList<Object> {
    public Object run() throws Exception {
        return hashCode();
    }
}
