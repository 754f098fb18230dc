import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;

public class OwnCollections {
    static class Counter<T> extends HashMap<T, Integer> {
        void add(T t) { merge(t, 1, Integer::sum); }
    }

    static class SortedList extends ArrayList<Integer> {
        @Override public boolean add(Integer x) {
            int i = 0;
            while (i < size() && get(i) < x) i++;
            add(i, x);
            return true;
        }
    }

    static class Squares extends AbstractList<Integer> {
        @Override public Integer get(int i) { return i * i; }

        @Override public int size() { return 5; }
    }

    public Object run() {
        Counter<String> counter = new Counter<>();
        counter.add("x");
        counter.add("x");
        SortedList list = new SortedList();
        for (int i : new int[] {3, 1, 2}) list.add(i);
        return counter + "" + list + new Squares() + new Squares().contains(9);
    }
}
