import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

public class CollectionsUtilities {
    public Object run() {
        List<Integer> list = new ArrayList<>(Arrays.asList(5, 1, 4, 1, 3));
        StringBuilder out = new StringBuilder();
        Collections.sort(list);
        out.append(list).append(Collections.binarySearch(list, 4));
        Collections.reverse(list);
        Collections.swap(list, 0, 4);
        out.append(list).append(Collections.frequency(list, 1)).append(Collections.max(list)).append(Collections.min(list, Collections.reverseOrder()));
        out.append(Collections.nCopies(3, "x")).append(Collections.emptyList()).append(Collections.singletonList(7)).append(Collections.unmodifiableList(list));
        Collections.rotate(list, 2);
        out.append(list);
        Collections.fill(list, 0);
        Collections.addAll(list, 8, 9);
        out.append(list).append(Collections.disjoint(list, List.of(1, 2)));
        Collections.replaceAll(list, 0, 6);
        out.append(list).append(Collections.indexOfSubList(list, List.of(8, 9)));
        Collections.shuffle(list, new java.util.Random(5));
        try {
            Collections.unmodifiableList(list).add(3);
        } catch (UnsupportedOperationException e) {
            out.append("unmodifiable");
        }
        return out.append(list.size()).toString();
    }
}
