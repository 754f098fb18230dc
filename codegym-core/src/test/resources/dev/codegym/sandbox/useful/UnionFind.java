import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

public class UnionFind {
    private int[] parent;
    private int[] rank;

    private int find(int x) {
        while (parent[x] != x) {
            parent[x] = parent[parent[x]];
            x = parent[x];
        }
        return x;
    }

    private boolean union(int a, int b) {
        int x = find(a), y = find(b);
        if (x == y) return false;
        if (rank[x] < rank[y]) { int t = x; x = y; y = t; }
        parent[y] = x;
        if (rank[x] == rank[y]) rank[x]++;
        return true;
    }

    public Object run() {
        String[][] accounts = {{"ann", "a@x", "a@y"}, {"bob", "b@x"}, {"ann", "a@y", "a@z"}, {"ann", "q@q"}};
        parent = new int[accounts.length];
        rank = new int[accounts.length];
        for (int i = 0; i < parent.length; i++) parent[i] = i;
        Map<String, Integer> owner = new HashMap<>();
        for (int i = 0; i < accounts.length; i++) {
            for (int j = 1; j < accounts[i].length; j++) {
                Integer first = owner.putIfAbsent(accounts[i][j], i);
                if (first != null) union(first, i);
            }
        }
        Map<Integer, TreeSet<String>> groups = new HashMap<>();
        owner.forEach((mail, who) -> groups.computeIfAbsent(find(who), k -> new TreeSet<>()).add(mail));
        List<List<String>> merged = new ArrayList<>();
        for (Map.Entry<Integer, TreeSet<String>> e : groups.entrySet()) {
            List<String> row = new ArrayList<>();
            row.add(accounts[e.getKey()][0]);
            row.addAll(e.getValue());
            merged.add(row);
        }
        Collections.sort(merged, (a, b) -> a.toString().compareTo(b.toString()));
        return merged;
    }
}
