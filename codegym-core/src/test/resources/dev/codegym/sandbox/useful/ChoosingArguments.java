import java.util.ArrayList;
import java.util.List;

public class ChoosingArguments {
    static class Wrong extends RuntimeException {
        Wrong(String message) { super(message == null ? "none" : message); }

        Wrong(int code) { this(code > 5 ? "big" : code < 0 ? null : "small"); }
    }

    static class Pair {
        final Object left, right;

        Pair(Object left, Object right) { this.left = left; this.right = right; }

        @Override public String toString() { return left + "~" + right; }
    }

    private int at(int[] row, int i) {
        if (i < 0 || i >= (row == null ? 0 : row.length))
            throw new IllegalArgumentException("i is " + i + ": at most " + ((row == null ? 0 : row.length) - 1));
        return row[i];
    }

    private Object pick(int n) {
        if (n % 3 == 0) return new Pair(n > 4 ? "x" : "y", new Pair(n, n > 1 ? new Pair(1, n > 7 ? 2 : 3) : null));
        while (n > 0) {
            new ArrayList<Integer>(n > 2 ? n : 1).add(n);
            n -= 2;
        }
        for (; ; ) {
            return new StringBuilder(n == 0 ? "even" : "odd").append(new int[n == 0 ? 1 : 2].length).toString();
        }
    }

    public Object run() {
        List<Object> out = new ArrayList<>();
        int[] row = {4, 5};
        for (int i = -1; i < 12; i++) {
            try {
                out.add(at(i > 5 ? null : row, i));
            } catch (IllegalArgumentException e) {
                out.add(new Pair(e.getMessage(), i % 2 == 0 ? pick(i) : new Wrong(i).getMessage()));
            }
            try {
                if (i > 3) throw i > 8 ? new Wrong(i > 9 ? "a" : "b") : new Wrong(i);
                else if (i == 2) throw new IllegalStateException(i > 1 ? "p" : "q", i > 0 ? new Wrong(i) : null);
            } catch (Wrong e) {
                out.add(e.getMessage());
            } catch (IllegalStateException e) {
                out.add(e.getCause().getMessage());
            } finally {
                out.add(new Pair(i > 0 ? 1 : 2, i));
            }
        }
        return out.toString();
    }
}
