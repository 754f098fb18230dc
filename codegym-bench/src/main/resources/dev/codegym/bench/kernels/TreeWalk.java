/** Walks a search tree of objects: sums, depth and look-ups. */
public class TreeWalk {
    private static class Node {
        int value;
        Node left;
        Node right;

        Node(int value) {
            this.value = value;
        }
    }

    private final Node root;

    public TreeWalk() {
        root = build(0, 32766);
    }

    public int run(int seed) {
        int check = sum(root) + depth(root);
        for (int i = 0; i < 200; i++) {
            check += find(root, (i * 41 + seed) % 32767);
        }
        return check;
    }

    private Node build(int low, int high) {
        if (low > high) {
            return null;
        }
        int middle = (low + high) >>> 1;
        Node node = new Node(middle);
        node.left = build(low, middle - 1);
        node.right = build(middle + 1, high);
        return node;
    }

    private int sum(Node node) {
        if (node == null) {
            return 0;
        }
        return node.value + sum(node.left) + sum(node.right);
    }

    private int depth(Node node) {
        return node == null ? 0 : 1 + Math.max(depth(node.left), depth(node.right));
    }

    private int find(Node node, int value) {
        if (node.value == value) {
            return node.value;
        }
        return find(value < node.value ? node.left : node.right, value);
    }
}
