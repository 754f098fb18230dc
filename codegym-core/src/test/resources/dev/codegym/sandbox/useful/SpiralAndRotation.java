import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class SpiralAndRotation {
    public Object run() {
        int[][] m = new int[5][7];
        for (int i = 0; i < 35; i++) m[i / 7][i % 7] = i;
        List<Integer> spiral = new ArrayList<>();
        int top = 0, bottom = 4, left = 0, right = 6;
        while (top <= bottom && left <= right) {
            for (int c = left; c <= right; c++) spiral.add(m[top][c]);
            top++;
            for (int r = top; r <= bottom; r++) spiral.add(m[r][right]);
            right--;
            if (top <= bottom) for (int c = right; c >= left; c--) spiral.add(m[bottom][c]);
            bottom--;
            if (left <= right) for (int r = bottom; r >= top; r--) spiral.add(m[r][left]);
            left++;
        }
        int[][] t = new int[7][5];
        for (int r = 0; r < 5; r++) for (int c = 0; c < 7; c++) t[c][4 - r] = m[r][c];
        return spiral + Arrays.toString(t[0]) + Arrays.stream(t).map(Arrays::toString).reduce("", String::concat).length();
    }
}
