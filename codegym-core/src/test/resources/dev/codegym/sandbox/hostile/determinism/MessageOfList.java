// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class MessageOfList {
    public Object run() throws Exception {
        try {
            return new LinkedList<Object>().get(5);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
