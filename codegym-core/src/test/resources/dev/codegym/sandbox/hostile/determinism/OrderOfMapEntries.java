// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderOfMapEntries {
    public Object run() throws Exception {
        return Map.ofEntries(Map.entry("a", 1), Map.entry("b", 2), Map.entry("c", 3)).keySet().iterator().next();
    }
}
