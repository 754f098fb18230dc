// verdict: RETURNED 0
import java.util.*;

public class TreeSetSubclass extends TreeSet<Object> {
    public Object run() throws Exception {
        return hashCode();
    }
}
