import dev.codegym.tool.*;
import java.util.*;

public class OneShopAndOneWeekEnv extends CodeProblem {

    @Input("sales, a list of lists of integers")
    int[][] sales;

    @Tool("Tells how many rows sales has. Gives an integer.")
    public int rowCount() {
        return this.sales.length;
    }

    @Tool("Tells how many columns each row of sales has. Gives an integer.")
    public int columnCount() {
        return (this.sales.length == 0 ? 0 : this.sales[0].length);
    }

    @Tool("Reads one cell of sales by its row and column. Gives an integer. Example: cellAt(row=0, column=0) reads the top left one.")
    public int cellAt(@Param("row, counted from 0 at the top") int row, @Param("column, counted from 0 at the left") int column) {
        if (row < 0 || row >= this.sales.length)
            throw new ToolFailure("row is " + row + ": it must be from 0 to " + (this.sales.length - 1));
        if (column < 0 || column >= (this.sales.length == 0 ? 0 : this.sales[0].length))
            throw new ToolFailure("column is " + column + ": it must be from 0 to " + ((this.sales.length == 0 ? 0 : this.sales[0].length) - 1));
        return this.sales[row][column];
    }

    @Tool("Works out on the hidden sales for the given week: week total. Gives an integer.")
    public int weekTotal(@Param("week, an integer") int week) {
        return keptWeekTotal(this.sales, week);
    }

    @Tool("Works out on the hidden sales for the given shop: shop total. Gives an integer.")
    public int shopTotal(@Param("shop, an integer") int shop) {
        return keptShopTotal(this.sales, shop);
    }

    private int keptWeekTotal(int[][] sales, int week) {
        int total = 0;
        for (int shop = 0; shop < sales.length; shop++) {
            total += sales[shop][week];
        }
        return total;
    }

    private int keptShopTotal(int[][] sales, int shop) {
        int total = 0;
        for (int week = 0; week < sales[shop].length; week++) {
            total += sales[shop][week];
        }
        return total;
    }

    @Answer
    public int referenceAnswer() {
        return new Solution().bestTotal(sales);
    }
}
