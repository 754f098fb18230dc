import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

public class Permutations {
    private final List<List<Integer>> found = new ArrayList<>();

    private void permute(int[] nums, boolean[] used, List<Integer> path) {
        if (path.size() == nums.length) {
            found.add(new ArrayList<>(path));
            return;
        }
        for (int i = 0; i < nums.length; i++) {
            if (used[i] || i > 0 && nums[i] == nums[i - 1] && !used[i - 1]) continue;
            used[i] = true;
            path.add(nums[i]);
            permute(nums, used, path);
            path.remove(path.size() - 1);
            used[i] = false;
        }
    }

    private void next(int[] a) {
        int i = a.length - 2;
        while (i >= 0 && a[i] >= a[i + 1]) i--;
        if (i >= 0) {
            int j = a.length - 1;
            while (a[j] <= a[i]) j--;
            int t = a[i]; a[i] = a[j]; a[j] = t;
        }
        for (int l = i + 1, r = a.length - 1; l < r; l++, r--) { int t = a[l]; a[l] = a[r]; a[r] = t; }
    }

    private List<List<Integer>> subsets(int[] nums) {
        List<List<Integer>> all = new LinkedList<>();
        for (int mask = 0; mask < 1 << nums.length; mask++) {
            List<Integer> one = new ArrayList<>();
            for (int i = 0; i < nums.length; i++) if ((mask & 1 << i) != 0) one.add(nums[i]);
            all.add(one);
        }
        return all;
    }

    public Object run() {
        int[] nums = {1, 1, 2, 3};
        permute(nums, new boolean[4], new ArrayList<>());
        for (int i = 0; i < 5; i++) next(nums);
        return found + Arrays.toString(nums) + subsets(new int[] {1, 2, 3});
    }
}
