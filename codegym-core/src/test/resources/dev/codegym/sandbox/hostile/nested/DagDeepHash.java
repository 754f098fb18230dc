// verdict: STOPPED FUEL
import java.util.*;

public class DagDeepHash {
    static Object[] dag() {
        Object[] array = {1};
        for (int i = 0; i < 60; i++) {
            array = new Object[] {array, array};
        }
        return array;
    }

    public Object run() throws Exception {
        return Arrays.deepHashCode(dag());
    }
}
