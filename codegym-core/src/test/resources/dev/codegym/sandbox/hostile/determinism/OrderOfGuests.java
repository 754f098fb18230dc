// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class OrderOfGuests {
    int n;

    public Object run() throws Exception {
        Set<OrderOfGuests> set = new HashSet<OrderOfGuests>();
        for (int i = 0; i < 50; i++) {
            OrderOfGuests g = new OrderOfGuests();
            g.n = i;
            set.add(g);
        }
        StringBuilder s = new StringBuilder();
        for (OrderOfGuests g : set) {
            s.append(g.n).append(' ');
        }
        return s.toString();
    }
}
