// verdict: REJECTED
import java.util.*;

public class AbstractListSubclass extends AbstractList<Object> {
    public Object get(int i) {
        return 1;
    }

    public int size() {
        return Integer.MAX_VALUE;
    }

    public Object run() throws Exception {
        return hashCode();
    }
}
