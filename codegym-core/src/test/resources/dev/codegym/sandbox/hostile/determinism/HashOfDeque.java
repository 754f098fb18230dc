// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashOfDeque {
    public Object run() throws Exception {
        return new ArrayDeque<Object>().hashCode();
    }
}
