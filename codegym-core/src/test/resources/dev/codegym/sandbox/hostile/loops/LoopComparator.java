// verdict: STOPPED FUEL
import java.util.*;

public class LoopComparator {
    public Object run() {
        List<Integer> list = new ArrayList<Integer>(Arrays.asList(3, 2, 1));
        Collections.sort(list, new Comparator<Integer>() {
            public int compare(Integer a, Integer b) {
                while (true) {
                    if (a == null) return 1;
                }
            }
        });
        return list;
    }
}
