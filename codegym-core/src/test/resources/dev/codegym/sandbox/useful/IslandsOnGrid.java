import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;

public class IslandsOnGrid {
    private static final int[][] STEPS = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};

    private void sink(char[][] g, int r, int c, StringBuilder shape) {
        if (r < 0 || c < 0 || r == g.length || c == g[0].length || g[r][c] != '1') return;
        g[r][c] = '0';
        for (int i = 0; i < 4; i++) {
            shape.append("RDLU".charAt(i));
            sink(g, r + STEPS[i][0], c + STEPS[i][1], shape);
        }
        shape.append('b');
    }

    public Object run() {
        String[] map = {"1100011", "1000010", "0011000", "0110111", "1000110"};
        char[][] g = new char[map.length][];
        for (int i = 0; i < g.length; i++) g[i] = map[i].toCharArray();
        Set<String> shapes = new HashSet<>();
        int islands = 0;
        for (int r = 0; r < g.length; r++) {
            for (int c = 0; c < g[0].length; c++) {
                if (g[r][c] == '1') {
                    StringBuilder shape = new StringBuilder();
                    sink(g, r, c, shape);
                    shapes.add(shape.toString());
                    islands++;
                }
            }
        }
        Queue<String> states = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        states.add("0:0");
        while (!states.isEmpty()) {
            String[] at = states.poll().split(":");
            int a = Integer.parseInt(at[0]), b = Integer.parseInt(at[1]);
            for (int[] n : new int[][] {{5, b}, {a, 3}, {0, b}, {a, 0}, {Math.max(0, a - 3 + b), Math.min(3, a + b)}}) {
                String next = n[0] + ":" + n[1];
                if (seen.add(next)) states.add(next);
            }
        }
        return islands + " " + shapes.size() + " " + seen.contains("4:0") + seen.size();
    }
}
