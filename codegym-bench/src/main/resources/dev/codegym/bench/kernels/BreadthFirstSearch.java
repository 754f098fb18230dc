import java.util.ArrayDeque;
import java.util.Deque;

/** The shortest way through a grid with walls. */
public class BreadthFirstSearch {
    private static final int SIZE = 64;
    private static final int[][] WAYS = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};

    public int run(int seed) {
        boolean[][] wall = new boolean[SIZE][SIZE];
        int state = seed;
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                state = state * 1103515245 + 12345;
                wall[i][j] = (state >>> 16) % 5 == 0 && i + j > 0;
            }
        }
        int[][] distance = new int[SIZE][SIZE];
        distance[0][0] = 1;
        Deque<int[]> queue = new ArrayDeque<int[]>();
        queue.add(new int[] {0, 0});
        int farthest = 0;
        while (!queue.isEmpty()) {
            int[] cell = queue.poll();
            for (int[] way : WAYS) {
                int row = cell[0] + way[0];
                int column = cell[1] + way[1];
                if (row < 0 || column < 0 || row >= SIZE || column >= SIZE) {
                    continue;
                }
                if (wall[row][column] || distance[row][column] > 0) {
                    continue;
                }
                distance[row][column] = distance[cell[0]][cell[1]] + 1;
                farthest = Math.max(farthest, distance[row][column]);
                queue.add(new int[] {row, column});
            }
        }
        return farthest;
    }
}
