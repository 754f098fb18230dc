// verdict: STOPPED ALLOCATION
import java.util.*;

public class StringJoinerSelf {
    public Object run() throws Exception {
        StringJoiner s = new StringJoiner(",");
        s.add("abc");
        while (true) {
            s.merge(s);
            s.add(s.toString());
        }
    }
}
