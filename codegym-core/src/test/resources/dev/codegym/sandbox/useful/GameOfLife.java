public class GameOfLife {
    public Object run() {
        int[][] board = new int[12][12];
        for (int[] p : new int[][] {{1, 2}, {2, 3}, {3, 1}, {3, 2}, {3, 3}}) board[p[0]][p[1]] = 1;
        for (int round = 0; round < 20; round++) {
            for (int r = 0; r < 12; r++) {
                for (int c = 0; c < 12; c++) {
                    int live = 0;
                    for (int i = Math.max(0, r - 1); i <= Math.min(11, r + 1); i++)
                        for (int j = Math.max(0, c - 1); j <= Math.min(11, c + 1); j++) live += board[i][j] & 1;
                    live -= board[r][c] & 1;
                    if (live == 3 || live == 2 && (board[r][c] & 1) == 1) board[r][c] |= 2;
                }
            }
            for (int[] row : board) for (int c = 0; c < row.length; c++) row[c] >>= 1;
        }
        StringBuilder out = new StringBuilder();
        for (int[] row : board) { for (int x : row) out.append(x == 1 ? '#' : '.'); out.append('\n'); }
        return out.toString();
    }
}
