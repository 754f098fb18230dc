// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DeepNullsFirst {
    public Object run() throws Exception {
        Comparator<String> c = Comparator.naturalOrder();
        for (int i = 0; i < 100000; i++) {
            c = Comparator.nullsFirst(c);
        }
        return c.compare("a", "a");
    }
}
