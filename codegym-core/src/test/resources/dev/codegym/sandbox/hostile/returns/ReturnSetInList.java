// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnSetInList {
    public Object run() throws Exception {
        return Arrays.asList(new HashSet<Object>());
    }
}
