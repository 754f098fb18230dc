// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionComparator implements Comparator<Object> {
    public int compare(Object a, Object b) {
        List<Object> list = new ArrayList<Object>(Arrays.asList(a, b));
        Collections.sort(list, this);
        return 0;
    }

    public Object run() throws Exception {
        return compare(this, this);
    }
}
