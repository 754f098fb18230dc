// verdict: STOPPED FUEL
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class ListFill {
    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>(Collections.nCopies(100000, 1));
        int n = 0;
        while (true) {
            Collections.fill(list, 2);
        }
    }
}
