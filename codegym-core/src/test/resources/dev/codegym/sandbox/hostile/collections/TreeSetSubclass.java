// verdict: REJECTED
import java.util.*;

public class TreeSetSubclass extends TreeSet<Object> {
    public Object run() throws Exception {
        return hashCode();
    }
}
