import java.util.LinkedHashMap;
import java.util.Map;

public class RomanAndWords {
    private static final Map<String, Integer> ROMAN = new LinkedHashMap<>();

    static {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        for (int i = 0; i < values.length; i++) ROMAN.put(signs[i], values[i]);
    }

    private String roman(int n) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, Integer> e : ROMAN.entrySet()) {
            while (n >= e.getValue()) { n -= e.getValue(); out.append(e.getKey()); }
        }
        return out.toString();
    }

    private int arabic(String s) {
        int total = 0;
        for (int i = 0; i < s.length(); i++) {
            int v = ROMAN.get(s.substring(i, i + 1));
            total += i + 1 < s.length() && v < ROMAN.get(String.valueOf(s.charAt(i + 1))) ? -v : v;
        }
        return total;
    }

    private String column(int n) {
        String out = "";
        for (; n > 0; n = (n - 1) / 26) out = (char) ('A' + (n - 1) % 26) + out;
        return out;
    }

    public Object run() {
        String out = "";
        for (int n : new int[] {4, 1994, 3999, 58}) out += roman(n) + arabic(roman(n)) + column(n) + " ";
        return out;
    }
}
