import java.util.Arrays;
import java.util.BitSet;

public class Knapsacks {
    public Object run() {
        int[] w = {3, 4, 5, 9, 14}, v = {3, 4, 4, 10, 15};
        int[] best = new int[31];
        for (int i = 0; i < w.length; i++) for (int c = 30; c >= w[i]; c--) best[c] = Math.max(best[c], best[c - w[i]] + v[i]);
        long[] ways = new long[101];
        ways[0] = 1;
        for (int coin : new int[] {1, 2, 5, 10, 25, 50}) for (int i = coin; i <= 100; i++) ways[i] += ways[i - coin];
        int[] least = new int[28];
        Arrays.fill(least, 1, 28, 1 << 20);
        for (int i = 1; i < 28; i++) for (int c : new int[] {4, 7}) if (i >= c) least[i] = Math.min(least[i], least[i - c] + 1);
        BitSet sums = new BitSet();
        sums.set(0);
        for (int x : w) for (int i = sums.length() - 1; i >= 0; i--) if (sums.get(i)) sums.set(i + x);
        return best[30] + " " + ways[100] + " " + Arrays.stream(least).filter(x -> x < 1 << 20).boxed().toList() + sums.cardinality() + sums.nextClearBit(0) + sums;
    }
}
