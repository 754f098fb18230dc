import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Sorts with comparators of the guest's own: an array of rows and a list. */
public class ComparatorSort {
    public int run(int seed) {
        int[][] rows = new int[500][];
        List<Integer> numbers = new ArrayList<>();
        int state = seed;
        for (int i = 0; i < rows.length; i++) {
            state = state * 1103515245 + 12345;
            rows[i] = new int[] {(state >>> 8) % 50, i};
            numbers.add((state >>> 4) % 1000);
        }
        Arrays.sort(rows, (a, b) -> a[0] != b[0] ? Integer.compare(a[0], b[0]) : b[1] - a[1]);
        numbers.sort((a, b) -> b - a);
        return rows[17][1] * 31 + rows[400][1] + numbers.get(3);
    }
}
