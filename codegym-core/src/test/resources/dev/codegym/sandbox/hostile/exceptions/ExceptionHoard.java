// verdict: STOPPED ALLOCATION FUEL
import java.util.*;

public class ExceptionHoard {
    List<Object> hoard = new ArrayList<Object>();

    int deep(int n) {
        if (n > 0) {
            return deep(n - 1);
        }
        while (true) {
            hoard.add(new RuntimeException());
        }
    }

    public Object run() {
        return deep(1000);
    }
}
