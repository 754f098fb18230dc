// verdict: STOPPED FUEL ALLOCATION
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ListToArray {
    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>(Collections.nCopies(100000, 1));
        int n = 0;
        while (true) {
            n += list.toArray().length;
        }
    }
}
