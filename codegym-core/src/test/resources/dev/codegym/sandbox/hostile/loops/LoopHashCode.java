// verdict: STOPPED FUEL
import java.util.*;

public class LoopHashCode {
    public int hashCode() {
        while (true) { }
    }

    public Object run() {
        return new HashSet<Object>(Arrays.asList(this)).size();
    }
}
