// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderOfSetOf {
    public Object run() throws Exception {
        return Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).toString();
    }
}
