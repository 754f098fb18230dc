import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

public class SkipIterator {
    static class Flatten implements Iterator<Integer> {
        private final Deque<Iterator<?>> stack = new ArrayDeque<>();
        private Integer next;

        Flatten(List<?> nested) {
            stack.push(nested.iterator());
            advance();
        }

        private void advance() {
            next = null;
            while (!stack.isEmpty() && next == null) {
                if (!stack.peek().hasNext()) { stack.pop(); continue; }
                Object o = stack.peek().next();
                if (o instanceof List) stack.push(((List<?>) o).iterator());
                else next = (Integer) o;
            }
        }

        @Override public boolean hasNext() { return next != null; }

        @Override public Integer next() {
            if (next == null) throw new NoSuchElementException();
            Integer result = next;
            advance();
            return result;
        }
    }

    public Object run() {
        Iterator<Integer> it = new Flatten(List.of(1, List.of(2, List.of(3, List.of()), 4), List.of(), 5));
        StringBuilder out = new StringBuilder();
        while (it.hasNext()) out.append(it.next());
        try {
            it.next();
        } catch (NoSuchElementException e) {
            out.append('!');
        }
        it = List.of(1, 2).iterator();
        it.forEachRemaining(x -> out.append(x * 2));
        return out.toString();
    }
}
