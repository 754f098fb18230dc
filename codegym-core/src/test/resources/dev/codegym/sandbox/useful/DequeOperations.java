import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.Queue;
import java.util.Stack;

public class DequeOperations {
    public Object run() {
        Deque<Integer> d = new ArrayDeque<>();
        for (int i = 0; i < 20; i++) { if (i % 3 == 0) d.addFirst(i); else d.offerLast(i); }
        StringBuilder out = new StringBuilder().append(d.peekFirst()).append(d.peekLast()).append(d.pollFirst()).append(d.removeLast()).append(d.size());
        d.push(77);
        out.append(d.pop()).append(d.contains(4)).append(d.removeFirstOccurrence(4)).append(d);
        for (Iterator<Integer> it = d.descendingIterator(); it.hasNext(); ) out.append(it.next()).append('.');
        Queue<String> q = new LinkedList<>();
        q.offer("a"); q.add("b"); q.poll();
        LinkedList<Integer> l = new LinkedList<>();
        l.add(1); l.addFirst(0); l.addLast(2); l.add(1, 9); l.removeLast(); l.set(0, 5);
        Stack<Character> s = new Stack<>();
        s.push('('); s.push('['); 
        return out.append(q.peek()).append(l).append(l.indexOf(9)).append(s.peek()).append(s.pop()).append(s.size()).append(s.empty()).append(s).toString();
    }
}
