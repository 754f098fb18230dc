import java.util.ArrayList;
import java.util.List;

public class PascalRows {
    public Object run() {
        List<List<Integer>> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<Integer> row = new ArrayList<>(i + 1);
            for (int j = 0; j <= i; j++) row.add(j == 0 || j == i ? 1 : rows.get(i - 1).get(j - 1) + rows.get(i - 1).get(j));
            rows.add(row);
        }
        int[][] jagged = new int[5][];
        for (int i = 0; i < 5; i++) { jagged[i] = new int[i + 1]; jagged[i][i] = i; }
        int[][][] cube = new int[2][3][4];
        cube[1][2][3] = 9;
        return rows + " " + jagged[4].length + cube[1][2][3] + cube[0].length;
    }
}
