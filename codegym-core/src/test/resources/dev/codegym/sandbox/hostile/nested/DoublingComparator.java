// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class DoublingComparator {
    public Object run() throws Exception {
        Comparator<String> c = Comparator.comparing(String::length);
        for (int i = 0; i < 60; i++) {
            c = c.thenComparing(c);
        }
        return c.compare("a", "b");
    }
}
