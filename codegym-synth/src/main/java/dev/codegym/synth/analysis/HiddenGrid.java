package dev.codegym.synth.analysis;

import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.List;

/** A hidden rectangular matrix, read cell by cell. */
final class HiddenGrid extends HiddenData {
    private final String prefix;

    /**
     * Creates one.
     *
     * @param prefix stands before the names of the tools that count rows and columns; empty where there is one grid only
     */
    HiddenGrid(InputField field, String noun, String prefix) {
        super(field, noun);
        this.prefix = prefix;
    }

    String rowCountName() {
        return prefix.isEmpty() ? "rowCount" : prefix + "RowCount";
    }

    String columnCountName() {
        return prefix.isEmpty() ? "columnCount" : prefix + "ColumnCount";
    }

    String itemName() {
        return noun + "At";
    }

    @Override
    List<ToolSource> tools() {
        String name = field.name();
        String columns = columns();
        DataType element = field.type().elementType().elementType();
        return List.of(
                tool(
                        rowCountName(),
                        "Tells how many rows " + name + " has. Gives an integer.",
                        List.of(),
                        DataType.INT,
                        "return " + self() + ".length;"),
                tool(
                        columnCountName(),
                        "Tells how many columns each row of " + name + " has. Gives an integer.",
                        List.of(),
                        DataType.INT,
                        "return " + columns + ";"),
                tool(
                        itemName(),
                        "Reads one cell of " + name + " by its row and column. Gives "
                                + Texts.article(spokenType(element)) + ". Example: " + itemName()
                                + "(row=0, column=0) reads the top left one.",
                        List.of(
                                index("row", "row, counted from 0 at the top"),
                                index("column", "column, counted from 0 at the left")),
                        element,
                        guard("row", self() + ".length") + guard("column", columns) + "return " + self()
                                + "[row][column];"));
    }

    /** A tool that writes a cell. */
    ToolSource setter(String name) {
        DataType element = field.type().elementType().elementType();
        return tool(
                name,
                "Changes one cell of " + field.name() + ". Gives the value that now stands there. Example: " + name
                        + "(row=0, column=0, value=" + Texts.example(element) + ") changes the top left one.",
                List.of(
                        index("row", "row, counted from 0 at the top"),
                        index("column", "column, counted from 0 at the left"),
                        new ToolParameter("value", element, "the new value")),
                element,
                guard("row", self() + ".length") + guard("column", columns()) + self()
                        + "[row][column] = value;\nreturn value;");
    }

    private String columns() {
        return "(" + self() + ".length == 0 ? 0 : " + self() + "[0].length)";
    }

    @Override
    String gatherBody() {
        String base = field.type().elementType().elementType().toString();
        return "int rows = " + rowCountName() + "();\nint columns = " + columnCountName() + "();\n"
                + field.type() + " all = new " + base + "[rows][columns];\n"
                + "for (int i = 0; i < rows; i++) { for (int j = 0; j < columns; j++) { all[i][j] = " + itemName()
                + "(i, j); } }\nreturn all;";
    }

    @Override
    String described() {
        return field.name() + ", a grid of "
                + spokenTypes(field.type().elementType().elementType());
    }
}
