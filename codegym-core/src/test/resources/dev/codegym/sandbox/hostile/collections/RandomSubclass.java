// verdict: REJECTED
import java.util.*;

public class RandomSubclass extends Random {
    public Object run() throws Exception {
        return hashCode();
    }
}
