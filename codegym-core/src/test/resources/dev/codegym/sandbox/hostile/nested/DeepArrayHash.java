// verdict: STOPPED DEPTH
import java.util.*;

public class DeepArrayHash {
    public Object run() throws Exception {
        Object[] array = {1};
        for (int i = 0; i < 100000; i++) {
            array = new Object[] {array};
        }
        return Arrays.deepHashCode(array);
    }
}
