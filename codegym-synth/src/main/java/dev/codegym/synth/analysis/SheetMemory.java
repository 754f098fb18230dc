package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.PrimitiveType;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A rectangular array of two dimensions as the agent's sheet; a variable that holds a row holds the row's number then. */
final class SheetMemory extends CellMemory {
    private final ArrayCreationExpr creation;
    private final @Nullable MethodDeclaration home;
    private @Nullable String rows;
    private @Nullable String columns;

    SheetMemory(
            Rewriting rewriting,
            MemoryCode code,
            String word,
            int ordinal,
            DataType element,
            boolean boxed,
            ArrayCreationExpr creation,
            @Nullable MethodDeclaration home) {
        super(rewriting, code, word, ordinal, element, boxed);
        this.creation = creation;
        this.home = home;
    }

    @Override
    boolean plan(Expression use) {
        Node parent = use.getParentNode().orElseThrow();
        if (parent instanceof ArrayAccessExpr row && row.getName() == use) {
            return planRow(row, row::getIndex);
        }
        if (parent instanceof FieldAccessExpr length && length.getNameAsString().equals("length")) {
            return plan.replace(length, this::rows);
        }
        if (parent instanceof ForEachStmt loop && loop.getIterable() == use) {
            return planFill(loop) || planRows(loop);
        }
        if (!boxed && WholeReads.isOne(use, home) && !(parent instanceof MethodCallExpr)) {
            noteRead();
            return plan.replace(use, this::whole);
        }
        return false;
    }

    /** Whatever is done to an expression that names one row. */
    private boolean planRow(Expression row, Supplier<Expression> number) {
        Node parent = row.getParentNode().orElseThrow();
        if (parent instanceof ArrayAccessExpr cell && cell.getName() == row) {
            return planCell(cell, () -> List.of(number.get(), cell.getIndex()));
        }
        if (parent instanceof FieldAccessExpr length && length.getNameAsString().equals("length")) {
            return code.isPure(number.get()) && plan.replace(length, this::columns);
        }
        if (MemoryCode.isCall(parent, "Arrays", "fill", 2) && parent instanceof MethodCallExpr call) {
            noteWrite();
            return call.getArgument(0) == row && plan.replace(call, () -> fillRow(number.get(), call.getArgument(1)));
        }
        if (parent instanceof ForEachStmt cells && cells.getIterable() == row && !boxed && code.isPure(number.get())) {
            noteRead();
            String index = code.fresh(cells.getVariableDeclarator().getNameAsString());
            return plan.replace(
                    cells,
                    () -> MemoryCode.counted(
                            cells, index, columns(), readCell(List.of(number.get(), new NameExpr(index)))));
        }
        return parent instanceof VariableDeclarator alias && planAlias(alias, number);
    }

    /** A local that holds one row for good: it holds the row's number instead. */
    private boolean planAlias(VariableDeclarator alias, Supplier<Expression> number) {
        String name = alias.getNameAsString();
        BlockStmt scope = Objects.requireNonNull(MemoryCode.around(alias, BlockStmt.class));
        boolean plain = alias.getParentNode().orElse(null) instanceof VariableDeclarationExpr declaration
                && declaration.getVariables().size() == 1
                && declaration.getParentNode().orElse(null) instanceof ExpressionStmt
                && scope.findAll(
                                        VariableDeclarator.class,
                                        other -> other.getNameAsString().equals(name))
                                .size()
                        == 1;
        if (!plain) {
            return false;
        }
        for (NameExpr use :
                scope.findAll(NameExpr.class, used -> used.getNameAsString().equals(name))) {
            if (!planRow(use, () -> new NameExpr(name))) {
                return false;
            }
        }
        return plan.replace(
                alias,
                () -> new VariableDeclarator(
                        PrimitiveType.intType(), name, number.get().clone()));
    }

    /** {@code for (int[] row : a) Arrays.fill(row, x)} fills the whole sheet. */
    private boolean planFill(ForEachStmt loop) {
        Statement body = loop.getBody();
        if (body instanceof BlockStmt block && block.getStatements().size() == 1) {
            body = block.getStatement(0);
        }
        boolean fills = body instanceof ExpressionStmt statement
                && MemoryCode.isCall(statement.getExpression(), "Arrays", "fill", 2)
                && statement
                        .getExpression()
                        .asMethodCallExpr()
                        .getArgument(0)
                        .toString()
                        .equals(loop.getVariableDeclarator().getNameAsString());
        if (!fills) {
            return false;
        }
        MethodCallExpr call = body.asExpressionStmt().getExpression().asMethodCallExpr();
        noteWrite();
        return code.isPure(call.getArgument(1))
                && plan.replace(loop, () -> MemoryCode.statement(fill(call.getArgument(1))));
    }

    private boolean planRows(ForEachStmt loop) {
        String row = loop.getVariableDeclarator().getNameAsString();
        for (NameExpr use : loop.getBody()
                .findAll(NameExpr.class, name -> name.getNameAsString().equals(row))) {
            if (!planRow(use, () -> new NameExpr(row))) {
                return false;
            }
        }
        String index = code.fresh(row);
        return plan.replace(loop, () -> {
            VariableDeclarator number = new VariableDeclarator(PrimitiveType.intType(), row, new NameExpr(index));
            return MemoryCode.counted(loop, index, rows(), new VariableDeclarationExpr(number));
        });
    }

    @Override
    List<Statement> start(boolean again) {
        Expression height = creation.getLevels().get(0).getDimension().orElseThrow();
        Expression width = creation.getLevels().get(1).getDimension().orElseThrow();
        return List.of(MemoryCode.statement(call(
                "1start" + capital(),
                "Begins " + spoken() + " anew: rows and columns of " + HiddenData.spokenType(element)
                        + "s for notes of your own, each " + initially()
                        + " at first. Gives how many values it holds. Example: {}(rows=3, columns=4).",
                List.of(
                        HiddenData.index("rows", "how many rows, from 0"),
                        HiddenData.index(
                                "columns", "how many columns, from 0; rows times columns may be " + MOST + " at most")),
                DataType.INT,
                "if (rows < 0 || columns < 0 || (long) rows * columns > " + MOST
                        + ") throw new ToolFailure(\"rows is \" + rows + \" and columns is \" + columns + \": both must be 0 or"
                        + " more, and their product at most " + MOST + "\");\n" + self() + " = new " + cellType()
                        + "[rows][columns];\nreturn rows * columns;",
                kept(rows, height),
                kept(columns, width))));
    }

    private static Expression kept(@Nullable String name, Expression value) {
        return name == null ? value : new AssignExpr(new NameExpr(name), value.clone(), AssignExpr.Operator.ASSIGN);
    }

    @Override
    String declaration(String name) {
        return "private " + cellType() + "[][] " + name + " = new " + cellType() + "[0][0];";
    }

    private Expression rows() {
        if (rows == null) {
            rows = rewriting().take(noun + "Rows");
            rewriting().type().addPrivateField("int", rows);
        }
        return new NameExpr(rows);
    }

    private Expression columns() {
        if (columns == null) {
            columns = rewriting().take(noun + "Columns");
            rewriting().type().addPrivateField("int", columns);
        }
        return new NameExpr(columns);
    }

    @Override
    List<ToolParameter> place() {
        return List.of(
                HiddenData.index("row", "row of " + spoken() + ", counted from 0"),
                HiddenData.index("column", "column of " + spoken() + ", counted from 0"));
    }

    @Override
    String guard() {
        return guardRow() + HiddenData.guard("column", self() + "[0].length");
    }

    private String guardRow() {
        return "if (" + self() + ".length == 0) throw new ToolFailure(\"" + spoken()
                + " has no rows: call start" + capital() + " first\");\n"
                + HiddenData.guard("row", self() + ".length");
    }

    @Override
    String cell() {
        return self() + "[row][column]";
    }

    @Override
    String examplePlace() {
        return "row=0, column=1";
    }

    private ToolParameter value() {
        return parameter("value", element, Texts.article(HiddenData.spokenType(element)) + " to write");
    }

    private Expression fill(Expression value) {
        return call(
                "3fill" + capital(),
                "Writes the same value everywhere in " + spoken() + ". Gives how many rows it has. Example: {}(value="
                        + anExample(element) + ").",
                List.of(value()),
                DataType.INT,
                "for (int i = 0; i < " + self() + ".length; i++) { java.util.Arrays.fill(" + self()
                        + "[i], value); }\nreturn " + self() + ".length;",
                MemoryCode.converted(element, value));
    }

    private Expression fillRow(Expression row, Expression value) {
        return call(
                "3fill" + capital() + "Row",
                "Writes the same value everywhere in one row of " + spoken()
                        + ". Gives how many columns it has. Example: {}(row=0, value=" + anExample(element) + ").",
                List.of(place().get(0), value()),
                DataType.INT,
                guardRow() + "java.util.Arrays.fill(" + self() + "[row], value);\nreturn " + self() + "[row].length;",
                row,
                MemoryCode.converted(element, value));
    }

    private Expression whole() {
        return call(
                "5" + noun + "Contents",
                "Reads all of " + spoken() + ", row by row. Gives a list of lists of " + HiddenData.spokenType(element)
                        + "s. Example: {}().",
                List.of(),
                element.array().array(),
                "return " + self() + ";");
    }
}
