// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderOfMapOf {
    public Object run() throws Exception {
        return Map.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).toString();
    }
}
