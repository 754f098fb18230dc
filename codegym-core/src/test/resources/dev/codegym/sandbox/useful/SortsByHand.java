import java.util.Arrays;

public class SortsByHand {
    private void heapSort(int[] a) {
        for (int i = a.length / 2 - 1; i >= 0; i--) sift(a, i, a.length);
        for (int n = a.length - 1; n > 0; n--) { int t = a[0]; a[0] = a[n]; a[n] = t; sift(a, 0, n); }
    }

    private void sift(int[] a, int i, int n) {
        for (int c; (c = 2 * i + 1) < n; i = c) {
            if (c + 1 < n && a[c + 1] > a[c]) c++;
            if (a[i] >= a[c]) return;
            int t = a[i]; a[i] = a[c]; a[c] = t;
        }
    }

    private int inversions(int[] a, int[] b, int l, int r) {
        if (r - l < 2) return 0;
        int m = l + r >>> 1, count = inversions(a, b, l, m) + inversions(a, b, m, r);
        for (int i = l, j = m, k = l; k < r; k++) {
            if (j == r || i < m && a[i] <= a[j]) b[k] = a[i++];
            else { b[k] = a[j++]; count += m - i; }
        }
        System.arraycopy(b, l, a, l, r - l);
        return count;
    }

    private int select(int[] a, int k) {
        int lo = 0, hi = a.length - 1;
        while (true) {
            int p = a[(lo + hi) / 2], i = lo, j = hi;
            while (i <= j) {
                while (a[i] < p) i++;
                while (a[j] > p) j--;
                if (i <= j) { int t = a[i]; a[i++] = a[j]; a[j--] = t; }
            }
            if (k <= j) hi = j; else if (k >= i) lo = i; else return a[k];
        }
    }

    public Object run() {
        int[] a = new int[200];
        for (int i = 0; i < a.length; i++) a[i] = i * 7919 % 541 - 200;
        int[] b = a.clone(), c = a.clone();
        heapSort(a);
        int count = inversions(b, new int[200], 0, 200);
        return Arrays.equals(a, b) + " " + count + " " + select(c, 100) + " " + a[0] + a[199];
    }
}
