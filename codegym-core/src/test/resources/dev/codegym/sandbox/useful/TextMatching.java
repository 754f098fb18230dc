import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

public class TextMatching {
    private int[] failure(String p) {
        int[] f = new int[p.length()];
        for (int i = 1, j = 0; i < p.length(); i++) {
            while (j > 0 && p.charAt(i) != p.charAt(j)) j = f[j - 1];
            if (p.charAt(i) == p.charAt(j)) j++;
            f[i] = j;
        }
        return f;
    }

    private List<Integer> find(String t, String p) {
        List<Integer> at = new ArrayList<>();
        int[] f = failure(p);
        for (int i = 0, j = 0; i < t.length(); i++) {
            while (j > 0 && t.charAt(i) != p.charAt(j)) j = f[j - 1];
            if (t.charAt(i) == p.charAt(j)) j++;
            if (j == p.length()) { at.add(i - j + 1); j = f[j - 1]; }
        }
        return at;
    }

    private Set<String> repeated(String s, int n) {
        Set<Long> seen = new HashSet<>();
        Set<String> out = new HashSet<>();
        long hash = 0, power = 1, mod = 1_000_000_007L;
        for (int i = 1; i < n; i++) power = power * 31 % mod;
        for (int i = 0; i < s.length(); i++) {
            if (i >= n) hash = (hash - s.charAt(i - n) * power % mod + mod) % mod;
            hash = (hash * 31 + s.charAt(i)) % mod;
            if (i >= n - 1 && !seen.add(hash)) out.add(s.substring(i - n + 1, i + 1));
        }
        return out;
    }

    public Object run() {
        return find("abababcababab", "abab") + " " + repeated("AAAAACCCCCAAAAACCCCCCAAAAAGGGTTT", 10);
    }
}
