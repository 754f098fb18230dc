// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class MessageOfSort {
    public Object run() throws Exception {
        try {
            Arrays.sort(new int[2], 1, 9);
            return 1;
        } catch (RuntimeException e) {
            return e.toString();
        }
    }
}
