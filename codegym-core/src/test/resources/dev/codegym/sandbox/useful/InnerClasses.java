import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;

public class InnerClasses {
    private int total;
    private static int made;

    class Counter {
        private int mine;

        Counter() { made++; }

        void hit() {
            mine++;
            total += mine;
            InnerClasses.this.total++;
        }
    }

    static class Node<T> {
        T value;
        Node<T> next;

        Node(T value, Node<T> next) { this.value = value; this.next = next; }
    }

    public Object run() {
        Counter a = new Counter(), b = this.new Counter();
        for (int i = 0; i < 5; i++) { a.hit(); if (i % 2 == 0) b.hit(); }
        Node<String> chain = null;
        for (String s : new String[] {"x", "y", "z"}) chain = new Node<>(s, chain);
        StringBuilder out = new StringBuilder();
        for (Node<String> n = chain; n != null; n = n.next) out.append(n.value);
        int base = 10;
        IntBinaryOperator op = new IntBinaryOperator() {
            private int calls;

            @Override public int applyAsInt(int x, int y) { return x * y + base + ++calls; }
        };
        class Local {
            int twice(int x) { return 2 * x + base; }
        }
        List<Supplier<Integer>> later = new ArrayList<>();
        for (int i = 0; i < 3; i++) { int held = i; later.add(() -> held * held + total); }
        int sum = 0;
        for (Supplier<Integer> s : later) sum += s.get();
        return out.append(total).append(made).append(op.applyAsInt(2, 3)).append(op.applyAsInt(1, 1)).append(new Local().twice(4)).append(sum).toString();
    }
}
