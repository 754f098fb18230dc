import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class CloneAndCompare {
    static class Node {
        int val;
        List<Node> neighbors = new ArrayList<>();

        Node(int val) { this.val = val; }
    }

    private final Map<Node, Node> copies = new HashMap<>();

    private Node copy(Node n) {
        if (copies.containsKey(n)) return copies.get(n);
        Node c = new Node(n.val);
        copies.put(n, c);
        for (Node m : n.neighbors) c.neighbors.add(copy(m));
        return c;
    }

    public Object run() {
        Node[] nodes = new Node[6];
        for (int i = 0; i < 6; i++) nodes[i] = new Node(i);
        for (int i = 0; i < 6; i++) { nodes[i].neighbors.add(nodes[(i + 1) % 6]); nodes[i].neighbors.add(nodes[(i + 5) % 6]); }
        Node c = copy(nodes[0]);
        int[][] grid = {{1, 2}, {3}};
        int[][] shallow = grid.clone();
        shallow[0][0] = 9;
        ArrayList<Integer> list = new ArrayList<>(Arrays.asList(3, 1));
        return c.neighbors.get(0).val + " " + (c != nodes[0]) + copies.size() + grid[0][0] + list.equals(new LinkedList<>(list)) + new HashSet<>(list).equals(new HashSet<>(List.of(1, 3)))
                + new TreeMap<>(Map.of(1, "a")).equals(Map.of(1, "a")) + Arrays.asList(1, 2).hashCode() + List.of(1, 2).equals(Arrays.asList(1, 2)) + new int[0].equals(new int[0]) + List.copyOf(list);
    }
}
