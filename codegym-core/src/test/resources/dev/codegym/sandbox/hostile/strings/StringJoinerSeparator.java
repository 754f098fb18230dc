// verdict: STOPPED ALLOCATION
import java.util.*;

public class StringJoinerSeparator {
    public Object run() throws Exception {
        StringJoiner s = new StringJoiner("x".repeat(1000000));
        for (int i = 0; i < 1000000; i++) {
            s.add("");
        }
        return s.toString().length();
    }
}
