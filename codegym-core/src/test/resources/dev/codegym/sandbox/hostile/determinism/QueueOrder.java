// verdict: RETURNED *
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class QueueOrder {
    public Object run() throws Exception {
        PriorityQueue<int[]> q = new PriorityQueue<int[]>((a, b) -> a[0] - b[0]);
        for (int i = 0; i < 50; i++) {
            q.add(new int[] {i % 3, i});
        }
        StringBuilder s = new StringBuilder();
        while (!q.isEmpty()) {
            s.append(q.poll()[1]).append(' ');
        }
        return s.toString();
    }
}
