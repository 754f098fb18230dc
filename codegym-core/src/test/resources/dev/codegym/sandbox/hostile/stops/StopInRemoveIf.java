// verdict: STOPPED FUEL
import java.util.*;

public class StopInRemoveIf {
    static int loop() {
        while (true) {
        }
    }

    public Object run() throws Exception {
        List<Integer> list = new ArrayList<Integer>(Arrays.asList(3, 2, 1));
        try {
            list.removeIf(x -> loop() > 0);
        } catch (Throwable t) {
            list.add(1);
        }
        return list;
    }
}
