// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class MessageOfSubList {
    public Object run() throws Exception {
        try {
            return new ArrayList<Object>().subList(1, 5);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
