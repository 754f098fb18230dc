// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashOfStream {
    public Object run() throws Exception {
        return Stream.of(1).hashCode();
    }
}
