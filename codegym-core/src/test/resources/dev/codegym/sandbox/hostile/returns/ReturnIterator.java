// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnIterator {
    public Object run() throws Exception {
        return new ArrayList<Object>().iterator();
    }
}
