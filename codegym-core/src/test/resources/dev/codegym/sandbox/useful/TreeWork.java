import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Stack;

public class TreeWork {
    static class TreeNode {
        int val;
        TreeNode left, right;

        TreeNode(int val) { this.val = val; }
    }

    private int depth;
    private final Map<Long, Integer> sums = new HashMap<>();

    private TreeNode insert(TreeNode n, int v) {
        if (n == null) return new TreeNode(v);
        if (v < n.val) n.left = insert(n.left, v);
        else if (v > n.val) n.right = insert(n.right, v);
        return n;
    }

    private int height(TreeNode n) {
        if (n == null) return 0;
        int l = height(n.left), r = height(n.right);
        depth = Math.max(depth, l + r);
        return 1 + Math.max(l, r);
    }

    private int paths(TreeNode n, long sum, int target) {
        if (n == null) return 0;
        sum += n.val;
        int count = sums.getOrDefault(sum - target, 0);
        sums.merge(sum, 1, Integer::sum);
        count += paths(n.left, sum, target) + paths(n.right, sum, target);
        sums.merge(sum, -1, Integer::sum);
        return count;
    }

    private String serialize(TreeNode n) { return n == null ? "#" : n.val + "," + serialize(n.left) + "," + serialize(n.right); }

    private TreeNode read(Queue<String> parts) {
        String s = parts.poll();
        if (s.equals("#")) return null;
        TreeNode n = new TreeNode(Integer.parseInt(s));
        n.left = read(parts);
        n.right = read(parts);
        return n;
    }

    public Object run() {
        TreeNode root = null;
        for (int i = 0; i < 20; i++) root = insert(root, i * 7 % 20);
        List<List<Integer>> levels = new ArrayList<>();
        Queue<TreeNode> queue = new LinkedList<>();
        queue.offer(root);
        while (!queue.isEmpty()) {
            List<Integer> level = new ArrayList<>();
            for (int i = queue.size(); i > 0; i--) {
                TreeNode n = queue.poll();
                level.add(n.val);
                if (n.left != null) queue.offer(n.left);
                if (n.right != null) queue.offer(n.right);
            }
            levels.add(level);
        }
        List<Integer> inorder = new ArrayList<>();
        Stack<TreeNode> stack = new Stack<>();
        for (TreeNode n = root; n != null || !stack.isEmpty(); ) {
            if (n != null) { stack.push(n); n = n.left; } else { n = stack.pop(); inorder.add(n.val); n = n.right; }
        }
        sums.put(0L, 1);
        String text = serialize(root);
        String again = serialize(read(new LinkedList<>(List.of(text.split(",")))));
        return levels + " " + inorder + height(root) + depth + paths(root, 0, 21) + text.equals(again);
    }
}
