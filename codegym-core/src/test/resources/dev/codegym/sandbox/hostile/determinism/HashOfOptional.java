// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashOfOptional {
    public Object run() throws Exception {
        return Optional.of(this).hashCode();
    }
}
