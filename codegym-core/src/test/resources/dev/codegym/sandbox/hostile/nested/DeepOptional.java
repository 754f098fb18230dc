// verdict: STOPPED DEPTH
import java.util.*;

public class DeepOptional {
    public Object run() throws Exception {
        Object value = 1;
        for (int i = 0; i < 100000; i++) {
            value = Optional.of(value);
        }
        return value.hashCode();
    }
}
