import java.util.Collections;
import java.util.PriorityQueue;

public class MedianOfStream {
    private final PriorityQueue<Integer> low = new PriorityQueue<>(Collections.reverseOrder());
    private final PriorityQueue<Integer> high = new PriorityQueue<>();

    public Object run() {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < 40; i++) {
            low.add(i * 31 % 17);
            high.add(low.poll());
            if (high.size() > low.size()) low.add(high.poll());
            double median = low.size() > high.size() ? low.peek() : (low.peek() + high.peek()) / 2.0;
            out.append(median).append(' ');
        }
        return out.toString();
    }
}
