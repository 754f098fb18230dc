// verdict: RETURNED 1
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StaticIterator {
    static final Iterator<Integer> IT = Arrays.asList(1, 2, 3).iterator();

    public Object run() throws Exception {
        return IT.next();
    }
}
