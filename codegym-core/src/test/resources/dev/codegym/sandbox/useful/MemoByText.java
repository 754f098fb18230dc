import java.util.HashMap;
import java.util.Map;

public class MemoByText {
    private final Map<String, Integer> memo = new HashMap<>();

    private int ways(int[] nums, int at, int target) {
        if (at == nums.length) return target == 0 ? 1 : 0;
        String key = at + "," + target;
        if (memo.containsKey(key)) return memo.get(key);
        int result = ways(nums, at + 1, target - nums[at]) + ways(nums, at + 1, target + nums[at]);
        memo.put(key, result);
        return result;
    }

    public Object run() {
        int[] nums = new int[18];
        for (int i = 0; i < nums.length; i++) nums[i] = i % 4 + 1;
        return ways(nums, 0, 3) + " " + memo.size();
    }
}
