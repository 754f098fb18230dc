import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

public class ListIteratorEdits {
    public Object run() {
        StringBuilder out = new StringBuilder();
        for (List<Integer> list : List.of(new ArrayList<Integer>(), new LinkedList<Integer>())) {
            list.addAll(Arrays.asList(1, 2, 3, 4, 5, 6, 7, 8));
            ListIterator<Integer> it = list.listIterator();
            while (it.hasNext()) {
                int at = it.nextIndex();
                int v = it.next();
                if (v % 3 == 0) it.remove();
                else if (v % 2 == 0) it.set(v * 10);
                else if (at == 0) it.add(99);
            }
            while (it.hasPrevious()) out.append(it.previous()).append(',');
            list.subList(1, 3).clear();
            list.removeIf(x -> x > 70);
            list.replaceAll(x -> x + 1);
            list.remove(Integer.valueOf(8));
            list.remove(0);
            out.append(list).append(list.indexOf(21)).append(list.contains(5)).append(list.subList(0, 2).size()).append(list.equals(List.of(41, 6, 8)));
            Integer[] array = list.toArray(new Integer[0]);
            out.append(array.length).append(list.hashCode());
            try {
                for (Integer x : list) list.add(x);
            } catch (java.util.ConcurrentModificationException e) {
                out.append("changed");
            }
            Iterator<Integer> one = list.iterator();
            one.next();
            one.remove();
            out.append(list);
        }
        return out.toString();
    }
}
