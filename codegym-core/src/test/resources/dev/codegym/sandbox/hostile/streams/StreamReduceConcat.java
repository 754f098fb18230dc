// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StreamReduceConcat {
    public Object run() throws Exception {
        return Collections.nCopies(1000000, "0123456789").stream().reduce("", String::concat).length();
    }
}
