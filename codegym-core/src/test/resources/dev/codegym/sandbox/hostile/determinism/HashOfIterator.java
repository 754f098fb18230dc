// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashOfIterator {
    public Object run() throws Exception {
        return new ArrayList<Object>().iterator().hashCode();
    }
}
