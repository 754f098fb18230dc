// verdict: STOPPED DEPTH
import java.util.*;

public class DeepArrayPrint {
    public Object run() throws Exception {
        Object[] array = {1};
        for (int i = 0; i < 100000; i++) {
            array = new Object[] {array};
        }
        return Arrays.deepToString(array).length();
    }
}
