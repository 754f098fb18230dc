// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class MessageOfDeque {
    public Object run() throws Exception {
        try {
            return new ArrayDeque<Object>().removeFirst();
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
