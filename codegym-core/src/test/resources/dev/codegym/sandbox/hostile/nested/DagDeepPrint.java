// verdict: STOPPED FUEL ALLOCATION
import java.util.*;

public class DagDeepPrint {
    static Object[] dag() {
        Object[] array = {1};
        for (int i = 0; i < 60; i++) {
            array = new Object[] {array, array};
        }
        return array;
    }

    public Object run() throws Exception {
        return Arrays.deepToString(dag()).length();
    }
}
