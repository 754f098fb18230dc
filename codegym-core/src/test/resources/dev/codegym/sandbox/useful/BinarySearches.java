import java.util.Arrays;

public class BinarySearches {
    private int lower(int[] a, int x) {
        int lo = 0, hi = a.length;
        while (lo < hi) {
            int mid = lo + (hi - lo) / 2;
            if (a[mid] < x) lo = mid + 1;
            else hi = mid;
        }
        return lo;
    }

    private boolean possible(int[] piles, int speed, int hours) {
        return Arrays.stream(piles).mapToLong(p -> (p + speed - 1) / speed).sum() <= hours;
    }

    public Object run() {
        int[] a = {1, 2, 2, 2, 5, 8, 13};
        int lo = 1, hi = 30;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (possible(new int[] {3, 6, 7, 11, 30}, mid, 9)) hi = mid;
            else lo = mid + 1;
        }
        double l = 0, r = 50;
        for (int i = 0; i < 60; i++) { double m = (l + r) / 2; if (m * m * m < 50) l = m; else r = m; }
        return lower(a, 2) + "" + lower(a, 3) + lower(a, 99) + lo + " " + l + Arrays.binarySearch(new String[] {"a", "c"}, "b") + Arrays.binarySearch(a, 2, 6, 8);
    }
}
