// verdict: STOPPED SIZE ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnCopies {
    public Object run() throws Exception {
        return Collections.nCopies(Integer.MAX_VALUE, null);
    }
}
