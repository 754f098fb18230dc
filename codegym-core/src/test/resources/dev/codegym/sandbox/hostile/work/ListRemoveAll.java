// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ListRemoveAll {
    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>(Collections.nCopies(20000, 1));
        List<Integer> other = new ArrayList<Integer>(Collections.nCopies(20000, 2));
        int n = 0;
        while (true) {
            n += list.removeAll(other) ? 1 : 0;
        }
    }
}
