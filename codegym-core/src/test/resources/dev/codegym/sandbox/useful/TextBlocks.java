public class TextBlocks {
    public Object run() {
        String grid = """
                S..#
                .#..
                ...E
                """;
        String[] rows = grid.split("\n");
        var count = 0;
        for (var row : rows) for (var c : row.toCharArray()) if (c == '.') count++;
        return rows.length + rows[0] + count + grid.strip().length() + "tab\t\"quoted\" \\ \u00e9 \u4e2d".length();
    }
}
