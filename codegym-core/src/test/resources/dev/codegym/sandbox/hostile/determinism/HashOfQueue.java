// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashOfQueue {
    public Object run() throws Exception {
        return new PriorityQueue<Object>().hashCode();
    }
}
