// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class HashOfLambda {
    public Object run() throws Exception {
        Runnable r = () -> { };
        return r.hashCode();
    }
}
