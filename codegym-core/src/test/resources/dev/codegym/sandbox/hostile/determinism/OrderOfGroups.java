// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderOfGroups {
    public Object run() throws Exception {
        return Stream.of("one", "two", "three").collect(Collectors.groupingBy(s -> s, Collectors.counting())).toString();
    }
}
