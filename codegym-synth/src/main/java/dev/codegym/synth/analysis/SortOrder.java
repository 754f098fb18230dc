package dev.codegym.synth.analysis;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An order in which hidden data are sorted, as far as it can be told in words.
 *
 * @param keys what counts, the most important first
 * @param argument the comparator as it stands in the source, or null for the natural order
 */
record SortOrder(List<Key> keys, @Nullable String argument) {
    /**
     * What is compared.
     *
     * @param column the entry of a row that counts, or -1 for the element itself
     * @param descending whether the largest comes first
     */
    record Key(int column, boolean descending) {
        String words() {
            return (column < 0 ? "" : "by entry " + column + " of each, ") + (descending ? "largest" : "smallest")
                    + " first";
        }
    }

    SortOrder {
        keys = List.copyOf(keys);
    }

    /** The order of a call that sorts all of its first argument; null where it cannot be told. */
    static @Nullable SortOrder of(MethodCallExpr call, DataType element) {
        if (call.getArguments().size() == 1) {
            return element.isContainer() ? null : new SortOrder(List.of(new Key(-1, false)), null);
        }
        if (call.getArguments().size() != 2) {
            return null;
        }
        Expression order = call.getArgument(1);
        List<Key> keys = keys(order, element);
        return keys == null ? null : new SortOrder(keys, order.toString());
    }

    /** What the sorting does, after "Sorts ... ". */
    String words() {
        return keys.stream().map(Key::words).collect(Collectors.joining(", then "));
    }

    /** What tells this order from the natural one in a tool's name. */
    String suffix() {
        Key first = keys.get(0);
        return (first.column() < 0 ? "" : "ByEntry" + first.column()) + (first.descending() ? "Descending" : "");
    }

    private static @Nullable List<Key> keys(Expression order, DataType element) {
        if (order instanceof LambdaExpr lambda
                && lambda.getParameters().size() == 2
                && lambda.getBody() instanceof ExpressionStmt body) {
            String first = lambda.getParameter(0).getNameAsString();
            String second = lambda.getParameter(1).getNameAsString();
            return compared(body.getExpression(), first, second);
        }
        if (order instanceof MethodCallExpr call) {
            return ordered(call, element);
        }
        return null;
    }

    /** {@code Comparator.comparingInt(a -> a[0])}, {@code Collections.reverseOrder()}. */
    private static @Nullable List<Key> ordered(MethodCallExpr call, DataType element) {
        String name = call.getNameAsString();
        if ((name.equals("reverseOrder") && call.getArguments().isEmpty()) && !element.isContainer()) {
            return List.of(new Key(-1, true));
        }
        boolean comparing = name.startsWith("comparing")
                && call.getScope().map(Object::toString).orElse("").equals("Comparator")
                && call.getArguments().size() == 1;
        if (comparing
                && call.getArgument(0) instanceof LambdaExpr lambda
                && lambda.getParameters().size() == 1
                && lambda.getBody() instanceof ExpressionStmt body) {
            Integer column = column(body.getExpression(), lambda.getParameter(0).getNameAsString());
            return column == null ? null : List.of(new Key(column, false));
        }
        return null;
    }

    /** {@code a[0] - b[0]}, {@code Integer.compare(a, b)}, {@code a[0] == b[0] ? b[1] - a[1] : a[0] - b[0]}. */
    private static @Nullable List<Key> compared(Expression expression, String first, String second) {
        Expression bare = expression instanceof EnclosedExpr enclosed ? enclosed.getInner() : expression;
        if (bare instanceof ConditionalExpr choice) {
            return chosen(choice, first, second);
        }
        Key key = key(bare, first, second);
        return key == null ? null : List.of(key);
    }

    private static @Nullable List<Key> chosen(ConditionalExpr choice, String first, String second) {
        Expression condition =
                choice.getCondition() instanceof EnclosedExpr enclosed ? enclosed.getInner() : choice.getCondition();
        if (!(condition instanceof BinaryExpr test)) {
            return null;
        }
        boolean equal = test.getOperator() == BinaryExpr.Operator.EQUALS;
        boolean different = test.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
        Integer column = column(test.getLeft(), first);
        boolean same = column != null && column.equals(column(test.getRight(), second));
        List<Key> then = compared(equal ? choice.getElseExpr() : choice.getThenExpr(), first, second);
        List<Key> rest = compared(equal ? choice.getThenExpr() : choice.getElseExpr(), first, second);
        if (column == null
                || !(equal || different)
                || !same
                || then == null
                || rest == null
                || !column.equals(then.get(0).column())) {
            return null;
        }
        List<Key> keys = new ArrayList<>(then);
        keys.addAll(rest);
        return keys;
    }

    private static @Nullable Key key(Expression expression, String first, String second) {
        Expression left = null;
        Expression right = null;
        if (expression instanceof BinaryExpr difference && difference.getOperator() == BinaryExpr.Operator.MINUS) {
            left = difference.getLeft();
            right = difference.getRight();
        } else if (expression instanceof MethodCallExpr call
                && call.getNameAsString().equals("compare")) {
            left = call.getArguments().size() == 2 ? call.getArgument(0) : null;
            right = left == null ? null : call.getArgument(1);
        } else if (expression instanceof MethodCallExpr call
                && call.getNameAsString().equals("compareTo")
                && call.getScope().isPresent()
                && call.getArguments().size() == 1) {
            left = call.getScope().get();
            right = call.getArgument(0);
        }
        if (left == null || right == null) {
            return null;
        }
        Integer up = column(left, first);
        Integer down = column(left, second);
        if (up != null && up.equals(column(right, second))) {
            return new Key(up, false);
        }
        return down != null && down.equals(column(right, first)) ? new Key(down, true) : null;
    }

    /** The entry that {@code name[2]} reads, -1 for {@code name} itself, null for anything else. */
    private static @Nullable Integer column(Expression expression, String name) {
        if (expression instanceof NameExpr named && named.getNameAsString().equals(name)) {
            return -1;
        }
        return expression instanceof ArrayAccessExpr access
                        && access.getName() instanceof NameExpr named
                        && named.getNameAsString().equals(name)
                        && access.getIndex() instanceof IntegerLiteralExpr index
                ? (Integer) index.asNumber().intValue()
                : null;
    }
}
