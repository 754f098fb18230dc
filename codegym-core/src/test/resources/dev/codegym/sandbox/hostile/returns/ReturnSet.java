// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnSet {
    public Object run() throws Exception {
        return new HashSet<Object>();
    }
}
