public class EditDistance {
    private Integer[][] memo;

    private int distance(String a, String b, int i, int j) {
        if (i == 0 || j == 0) return i + j;
        if (memo[i][j] != null) return memo[i][j];
        int best = a.charAt(i - 1) == b.charAt(j - 1)
                ? distance(a, b, i - 1, j - 1)
                : 1 + Math.min(distance(a, b, i - 1, j - 1), Math.min(distance(a, b, i - 1, j), distance(a, b, i, j - 1)));
        return memo[i][j] = best;
    }

    private String longestPalindrome(String s) {
        boolean[][] is = new boolean[s.length()][s.length()];
        String best = "";
        for (int i = s.length() - 1; i >= 0; i--) {
            for (int j = i; j < s.length(); j++) {
                is[i][j] = s.charAt(i) == s.charAt(j) && (j - i < 3 || is[i + 1][j - 1]);
                if (is[i][j] && j - i + 1 > best.length()) best = s.substring(i, j + 1);
            }
        }
        return best;
    }

    public Object run() {
        String a = "intention of the author", b = "execution by another";
        memo = new Integer[a.length() + 1][b.length() + 1];
        return distance(a, b, a.length(), b.length()) + longestPalindrome("forgeeksskeegfor");
    }
}
