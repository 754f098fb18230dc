import java.util.Comparator;
import java.util.Iterator;
import java.util.TreeSet;

public class TreeSetNavigation {
    public Object run() {
        TreeSet<Integer> set = new TreeSet<>(Comparator.comparing((Integer x) -> x % 10).thenComparing(Comparator.naturalOrder()));
        for (int i = 1; i < 60; i += 6) set.add(i);
        StringBuilder out = new StringBuilder().append(set).append(set.first()).append(set.last()).append(set.floor(23)).append(set.ceiling(24)).append(set.higher(55)).append(set.lower(1));
        out.append(set.headSet(25)).append(set.tailSet(25, false)).append(set.descendingSet()).append(set.pollFirst()).append(set.pollLast());
        for (Iterator<Integer> it = set.descendingIterator(); it.hasNext(); ) if (it.next() % 2 == 1) it.remove();
        return out.append(set.isEmpty()).append(set.contains(3)).toString();
    }
}
