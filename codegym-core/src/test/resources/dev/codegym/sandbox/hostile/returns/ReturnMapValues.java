// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnMapValues {
    public Object run() throws Exception {
        return new HashMap<Object, Object>().values();
    }
}
