package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.PrimitiveType;
import dev.codegym.tool.DataType;
import org.jspecify.annotations.Nullable;

/** The uses of a hidden matrix: cells, the numbers of rows and columns, loops over rows, and rows kept in a variable. */
final class GridUses extends HiddenUses {
    private final HiddenGrid grid;
    private final DataType element;

    GridUses(Rewriting rewriting, Bindings bindings, HiddenGrid grid) {
        super(rewriting, bindings, grid);
        this.grid = grid;
        this.element = grid.field.type().elementType().elementType();
    }

    @Override
    boolean plan(Expression use, Node parent) {
        if (parent instanceof FieldAccessExpr access && access.getNameAsString().equals("length")) {
            return replace(access, () -> call(grid.rowCountName()));
        }
        if (parent instanceof ForEachStmt rows && rows.getIterable() == use) {
            String index = indexName();
            return planRow(rows.getBody(), rows.getVariableDeclarator().getNameAsString(), index)
                    && later(() -> replaceLoop(rows, index, grid.rowCountName(), null));
        }
        if (!(parent instanceof ArrayAccessExpr row) || row.getName() != use) {
            return isLookedAt(use, parent) && planWhole(use);
        }
        Node outer = row.getParentNode().orElseThrow();
        if (outer instanceof VariableDeclarator kept) {
            return planKeptRow(kept, row);
        }
        return planRowUse(row, outer, () -> row.getIndex().clone(), null);
    }

    /** {@code int[] row = grid[i];}: the variable becomes the row's number. */
    private boolean planKeptRow(VariableDeclarator kept, ArrayAccessExpr row) {
        String name = kept.getNameAsString();
        BlockStmt block = enclosingBlock(kept);
        boolean again = block == null
                || block.findAll(AssignExpr.class).stream()
                        .anyMatch(
                                assignment -> assignment.getTarget().toString().equals(name))
                || block.findAll(VariableDeclarator.class).stream()
                                .filter(other -> other.getNameAsString().equals(name))
                                .count()
                        > 1;
        String index = indexName();
        return !again
                && block != null
                && planRow(block, name, index)
                && later(() -> {
                    kept.setType(PrimitiveType.intType());
                    kept.setName(index);
                    kept.setInitializer(row.getIndex().clone());
                });
    }

    private static @Nullable BlockStmt enclosingBlock(Node node) {
        Node current = node;
        while (current != null && !(current instanceof BlockStmt)) {
            current = current.getParentNode().orElse(null);
        }
        return (BlockStmt) current;
    }

    /** Plans the uses of a variable that holds a row. */
    private boolean planRow(Node scope, String row, String index) {
        for (NameExpr use :
                scope.findAll(NameExpr.class, name -> name.getNameAsString().equals(row))) {
            Node parent = use.getParentNode().orElseThrow();
            if (!planRowUse(use, parent, () -> new NameExpr(index), index)) {
                return false;
            }
        }
        return true;
    }

    /** Plans the use of a row: its length, a cell of it, or a loop over its cells where its number stands in a variable. */
    private boolean planRowUse(Expression row, Node parent, Index number, @Nullable String variable) {
        if (parent instanceof FieldAccessExpr length && length.getNameAsString().equals("length")) {
            return replace(length, () -> call(grid.columnCountName()));
        }
        if (parent instanceof ForEachStmt cells && cells.getIterable() == row && variable != null) {
            return planLoop(cells, grid.columnCountName(), grid.itemName(), variable);
        }
        if (!(parent instanceof ArrayAccessExpr cell) || cell.getName() != row) {
            return false;
        }
        String written = isWritten(cell) ? further("set" + Nouns.capital(grid.noun), grid::setter) : "";
        return planElement(
                cell,
                grid.itemName(),
                written,
                element,
                number,
                () -> cell.getIndex().clone());
    }
}
