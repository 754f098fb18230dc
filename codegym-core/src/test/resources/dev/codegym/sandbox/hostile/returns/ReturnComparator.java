// verdict: REFUSED
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ReturnComparator {
    public Object run() throws Exception {
        return Comparator.naturalOrder();
    }
}
