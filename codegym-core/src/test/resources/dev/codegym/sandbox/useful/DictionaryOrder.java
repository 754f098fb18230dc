import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

public class DictionaryOrder {
    record Person(String name, int age) {}

    public Object run() {
        List<Person> people = new ArrayList<>(List.of(new Person("Zoe", 30), new Person("adam", 30), new Person("Bob", 25), new Person("Al", 41)));
        people.sort(Comparator.comparingInt(Person::age).thenComparing(Person::name, String.CASE_INSENSITIVE_ORDER));
        String a = people.toString();
        people.sort(Comparator.comparing(Person::name, Comparator.nullsFirst(Comparator.reverseOrder())).reversed());
        Integer[] order = {0, 1, 2, 3, 4};
        int[] key = {30, 10, 20, 10, 5};
        Arrays.sort(order, (x, y) -> key[x] != key[y] ? Integer.compare(key[x], key[y]) : y - x);
        String[] nums = {"3", "30", "34", "5", "9"};
        Arrays.sort(nums, (x, y) -> (y + x).compareTo(x + y));
        TreeMap<String, Integer> map = new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
        for (String s : nums) map.put(s + "x", s.length());
        TreeSet<int[]> set = new TreeSet<>((x, y) -> x[0] - y[0]);
        set.add(new int[] {4});
        set.add(new int[] {4});
        return a + people + Arrays.toString(order) + String.join("", nums) + map + set.size() + "Z".compareTo("a");
    }
}
