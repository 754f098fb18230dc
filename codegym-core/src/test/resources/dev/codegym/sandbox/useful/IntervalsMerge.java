import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

public class IntervalsMerge {
    public Object run() {
        int[][] intervals = {{1, 3}, {8, 10}, {2, 6}, {15, 18}, {17, 20}, {4, 5}};
        Arrays.sort(intervals, (a, b) -> Integer.compare(a[0], b[0]));
        List<int[]> merged = new ArrayList<>();
        for (int[] i : intervals) {
            if (merged.isEmpty() || merged.get(merged.size() - 1)[1] < i[0]) merged.add(i);
            else merged.get(merged.size() - 1)[1] = Math.max(merged.get(merged.size() - 1)[1], i[1]);
        }
        int[][] result = merged.toArray(new int[merged.size()][]);
        TreeMap<Integer, Integer> sweep = new TreeMap<>();
        for (int[] i : new int[][] {{0, 30}, {5, 10}, {15, 20}, {6, 18}}) {
            sweep.merge(i[0], 1, Integer::sum);
            sweep.merge(i[1], -1, Integer::sum);
        }
        int rooms = 0, most = 0;
        for (int change : sweep.values()) most = Math.max(most, rooms += change);
        return Arrays.deepToString(result) + most;
    }
}
