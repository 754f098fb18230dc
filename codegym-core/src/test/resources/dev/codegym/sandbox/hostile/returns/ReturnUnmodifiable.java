// verdict: RETURNED [1, 2]
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnUnmodifiable {
    public Object run() throws Exception {
        return Collections.unmodifiableList(Arrays.asList(1, 2));
    }
}
