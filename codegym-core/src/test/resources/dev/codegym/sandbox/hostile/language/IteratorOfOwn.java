// verdict: RETURNED 10
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

public class IteratorOfOwn {
    static class Range implements Iterable<Integer> {
        final int n;

        Range(int n) {
            this.n = n;
        }

        public Iterator<Integer> iterator() {
            return new Iterator<Integer>() {
                int i;

                public boolean hasNext() {
                    return i < n;
                }

                public Integer next() {
                    return i++;
                }
            };
        }
    }

    public Object run() throws Exception {
        int sum = 0;
        for (int x : new Range(5)) {
            sum += x;
        }
        return sum;
    }
}
