// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class MessageOfCapacity {
    public Object run() throws Exception {
        try {
            return new ArrayList<Object>(-1);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
