// verdict: RETURNED 2Point[x=3, y=4]7
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class Records {
    record Point(int x, int y) {
        Point {
            if (x < 0) {
                x = 0;
            }
        }

        int length() {
            return x + y;
        }
    }

    public Object run() throws Exception {
        Set<Point> set = new HashSet<>();
        set.add(new Point(1, 2));
        set.add(new Point(1, 2));
        set.add(new Point(-1, 2));
        return set.size() + new Point(3, 4).toString() + new Point(3, 4).length();
    }
}
