public class Solution {
    public int bestTotal(int[][] sales) {
        int shops = sales.length;
        int weeks = sales[0].length;
        int[] weekTotals = new int[weeks];
        for (int week = 0; week < weeks; week++) {
            weekTotals[week] = weekTotal(sales, week);
        }
        int best = 0;
        for (int shop = 0; shop < shops; shop++) {
            int shopTotal = shopTotal(sales, shop);
            for (int week = 0; week < weeks; week++) {
                best = Math.max(best, shopTotal + weekTotals[week] - sales[shop][week]);
            }
        }
        return best;
    }

    private int shopTotal(int[][] sales, int shop) {
        int total = 0;
        for (int week = 0; week < sales[shop].length; week++) {
            total += sales[shop][week];
        }
        return total;
    }

    private int weekTotal(int[][] sales, int week) {
        int total = 0;
        for (int shop = 0; shop < sales.length; shop++) {
            total += sales[shop][week];
        }
        return total;
    }
}
