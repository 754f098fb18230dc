// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ListEquals {
    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>(Collections.nCopies(100000, 1));
        List<Integer> other = new ArrayList<Integer>(list);
        int n = 0;
        while (true) {
            n += list.equals(other) ? 1 : 0;
        }
    }
}
