/** Counts the ways to place queens: recursion with loops and arrays. */
public class Backtracking {
    public int run(int seed) {
        int size = 9;
        return place(0, size, new boolean[size], new boolean[2 * size], new boolean[2 * size]) + (seed & 1);
    }

    private int place(int row, int size, boolean[] columns, boolean[] falling, boolean[] rising) {
        if (row == size) {
            return 1;
        }
        int ways = 0;
        for (int column = 0; column < size; column++) {
            int down = row - column + size;
            int up = row + column;
            if (columns[column] || falling[down] || rising[up]) {
                continue;
            }
            columns[column] = falling[down] = rising[up] = true;
            ways += place(row + 1, size, columns, falling, rising);
            columns[column] = falling[down] = rising[up] = false;
        }
        return ways;
    }
}
