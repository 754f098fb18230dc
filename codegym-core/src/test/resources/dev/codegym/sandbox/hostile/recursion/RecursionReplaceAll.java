// verdict: STOPPED DEPTH
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class RecursionReplaceAll {
    int f(int n) {
        List<Integer> list = new ArrayList<Integer>(Arrays.asList(n));
        list.replaceAll(x -> f(x + 1));
        return list.get(0);
    }

    public Object run() throws Exception {
        return f(1);
    }
}
