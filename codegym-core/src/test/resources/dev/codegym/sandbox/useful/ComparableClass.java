import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.PriorityQueue;

public class ComparableClass {
    private static class Task implements Comparable<Task> {
        private static int counter = 0;
        private final String name;
        private final int priority;
        private final int order = counter++;

        Task(String name, int priority) { this.name = name; this.priority = priority; }

        @Override public int compareTo(Task o) {
            int c = Integer.compare(o.priority, priority);
            return c != 0 ? c : Integer.compare(order, o.order);
        }

        @Override public String toString() { return name + priority; }
    }

    public Object run() {
        PriorityQueue<Task> queue = new PriorityQueue<>();
        List<Task> list = new ArrayList<>();
        for (int i = 0; i < 30; i++) { Task t = new Task("t" + i, i * 7 % 5); queue.add(t); list.add(t); }
        Collections.sort(list);
        StringBuilder out = new StringBuilder();
        while (queue.size() > 20) out.append(queue.remove()).append(' ');
        return out.append(list).append(Collections.max(list)).append(queue.remove(list.get(25))).append(queue.contains(list.get(28))).toString();
    }
}
