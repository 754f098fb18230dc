// verdict: STOPPED DEPTH
import java.util.*;

public class RecursionThroughJdk implements Comparable<RecursionThroughJdk> {
    public int compareTo(RecursionThroughJdk other) {
        TreeSet<RecursionThroughJdk> set = new TreeSet<RecursionThroughJdk>();
        set.add(this);
        set.add(other);
        return set.size();
    }

    public Object run() {
        return compareTo(new RecursionThroughJdk());
    }
}
