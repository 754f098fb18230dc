import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

public class ArraysUtilities {
    public Object run() {
        StringBuilder out = new StringBuilder();
        int[] a = {9, 3, 7, 1, 8, 2, 2};
        int[] copy = Arrays.copyOf(a, 10), part = Arrays.copyOfRange(a, 2, 5), cloned = a.clone();
        Arrays.sort(a, 1, 5);
        out.append(Arrays.toString(a)).append(Arrays.toString(copy)).append(Arrays.toString(part));
        Arrays.sort(cloned);
        out.append(Arrays.binarySearch(cloned, 7)).append(Arrays.binarySearch(cloned, 6)).append(Arrays.equals(a, cloned)).append(Arrays.hashCode(a));
        Integer[] boxed = {4, 1, 3};
        Arrays.sort(boxed, Collections.reverseOrder());
        out.append(Arrays.toString(boxed));
        int[][] rows = {{3, 1}, {1, 2}, {3, 0}};
        Arrays.sort(rows, Comparator.<int[]>comparingInt(r -> r[0]).thenComparingInt(r -> r[1]));
        out.append(Arrays.deepToString(rows)).append(Arrays.deepEquals(rows, new int[][] {{1, 2}, {3, 0}, {3, 1}}));
        String[] words = {"pear", "fig", "apple"};
        Arrays.sort(words, (x, y) -> x.length() != y.length() ? x.length() - y.length() : x.compareTo(y));
        out.append(Arrays.asList(words));
        boolean[] flags = new boolean[4];
        Arrays.fill(flags, 1, 3, true);
        out.append(Arrays.toString(flags));
        System.arraycopy(a, 0, copy, 3, 4);
        out.append(Arrays.toString(copy));
        Arrays.setAll(part, i -> i * i);
        out.append(Arrays.stream(part).sum()).append(Arrays.stream(words).map(String::length).toList());
        char[] letters = "sorting".toCharArray();
        Arrays.sort(letters);
        double[] reals = {2.5, -1, 0.0};
        Arrays.sort(reals);
        long[] prefix = {1, 2, 3};
        List<Integer> view = Arrays.asList(boxed);
        Collections.swap(view, 0, 2);
        return out.append(new String(letters)).append(Arrays.toString(reals)).append(prefix[2]).append(boxed[0]).append(Arrays.mismatch(a, copy)).append(Arrays.compare(a, copy)).toString();
    }
}
