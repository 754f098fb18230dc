// verdict: REJECTED
import java.util.*;

public class ChanceInts {
    public Object run() throws Exception {
        return new java.util.Random(1).ints().findFirst();
    }
}
