// verdict: REJECTED
import java.util.*;

public class StreamSupport {
    public Object run() throws Exception {
        return java.util.stream.StreamSupport.stream(new ArrayList<Integer>().spliterator(), true).count();
    }
}
