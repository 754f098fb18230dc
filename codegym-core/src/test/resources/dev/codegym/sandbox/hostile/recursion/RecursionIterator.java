// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionIterator implements Iterable<Object> {
    public Iterator<Object> iterator() {
        for (Object o : this) {
            return null;
        }
        return null;
    }

    public Object run() throws Exception {
        for (Object o : this) {
            return o;
        }
        return 1;
    }
}
