import java.util.Arrays;

public class ConvexHull {
    private long cross(int[] o, int[] a, int[] b) { return (long) (a[0] - o[0]) * (b[1] - o[1]) - (long) (a[1] - o[1]) * (b[0] - o[0]); }

    public Object run() {
        int[][] p = new int[40][];
        for (int i = 0; i < 40; i++) p[i] = new int[] {i * 37 % 41, i * i % 43};
        Arrays.sort(p, (a, b) -> a[0] == b[0] ? a[1] - b[1] : a[0] - b[0]);
        int[][] hull = new int[80][];
        int k = 0;
        for (int i = 0; i < 40; i++) { while (k > 1 && cross(hull[k - 2], hull[k - 1], p[i]) <= 0) k--; hull[k++] = p[i]; }
        for (int i = 38, t = k + 1; i >= 0; i--) { while (k >= t && cross(hull[k - 2], hull[k - 1], p[i]) <= 0) k--; hull[k++] = p[i]; }
        double length = 0;
        for (int i = 1; i < k; i++) length += Math.sqrt(Math.pow(hull[i][0] - hull[i - 1][0], 2) + Math.pow(hull[i][1] - hull[i - 1][1], 2));
        return Arrays.deepToString(Arrays.copyOf(hull, k - 1)) + length;
    }
}
