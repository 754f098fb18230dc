// verdict: STOPPED FUEL
import java.util.*;

public class StopInSort {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>(Arrays.asList(3, 2, 1));
        try {
            Collections.sort(list, new Comparator<Integer>() {
                public int compare(Integer a, Integer b) {
                    return loop();
                }
            });
        } catch (Throwable t) {
            return list;
        }
        return list;
    }
}
