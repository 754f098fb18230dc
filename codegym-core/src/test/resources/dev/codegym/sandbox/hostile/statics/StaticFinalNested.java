// verdict: RETURNED 1
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class StaticFinalNested {
    static final List<List<Integer>> LISTS = List.of(new ArrayList<Integer>());

    public Object run() throws Exception {
        LISTS.get(0).add(1);
        return LISTS.get(0).size();
    }
}
