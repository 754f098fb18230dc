public class AssertAndTernary {
    private static int depth(int n) { return n <= 1 ? 0 : 1 + (n % 2 == 0 ? depth(n / 2) : depth(3 * n + 1)); }

    public Object run() {
        int longest = 0, from = 0;
        for (int n = 1; n < 300; n++) {
            int d = depth(n);
            if (d > longest) { longest = d; from = n; }
        }
        assert longest > 0 : "never";
        int x = 5;
        x += 3.7;
        x <<= 2;
        x = x++ + ++x;
        long y = 1L << 40 | x;
        y %= 1000;
        boolean flag = x > 3 ^ y > 3;
        flag &= !flag | x == 66;
        int[] a = {0, 1, 2};
        int k = 0;
        a[k++] = a[k] + k;
        return longest + " " + from + " " + x + " " + y + flag + a[0] + k + (char) (x > 0 ? 'p' : 'n') + (x > 0 ? 1 : 'n');
    }
}
