import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

public class SlidingWindow {
    private int[] maxima(int[] nums, int k) {
        int[] out = new int[nums.length - k + 1];
        Deque<Integer> d = new ArrayDeque<>();
        for (int i = 0; i < nums.length; i++) {
            while (!d.isEmpty() && d.peekFirst() <= i - k) d.pollFirst();
            while (!d.isEmpty() && nums[d.peekLast()] < nums[i]) d.pollLast();
            d.offerLast(i);
            if (i >= k - 1) out[i - k + 1] = nums[d.peekFirst()];
        }
        return out;
    }

    private String smallest(String s, String t) {
        Map<Character, Integer> need = new HashMap<>();
        for (char c : t.toCharArray()) need.put(c, need.getOrDefault(c, 0) + 1);
        int missing = t.length(), left = 0, from = -1, length = Integer.MAX_VALUE;
        for (int right = 0; right < s.length(); right++) {
            Integer n = need.get(s.charAt(right));
            if (n != null) {
                if (n > 0) missing--;
                need.put(s.charAt(right), n - 1);
            }
            while (missing == 0) {
                if (right - left + 1 < length) { length = right - left + 1; from = left; }
                char c = s.charAt(left++);
                if (need.containsKey(c) && need.merge(c, 1, Integer::sum) > 0) missing++;
            }
        }
        return from < 0 ? "" : s.substring(from, from + length);
    }

    public Object run() {
        return Arrays.toString(maxima(new int[] {1, 3, -1, -3, 5, 3, 6, 7}, 3)) + smallest("ADOBECODEBANC", "ABC");
    }
}
