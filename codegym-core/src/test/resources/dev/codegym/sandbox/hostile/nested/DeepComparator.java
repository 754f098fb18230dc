// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DeepComparator {
    public Object run() throws Exception {
        Comparator<String> c = Comparator.comparing(String::length);
        for (int i = 0; i < 100000; i++) {
            c = c.thenComparing(Comparator.naturalOrder());
        }
        return c.compare("a", "a");
    }
}
