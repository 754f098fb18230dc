package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the body of a loop does where it boils all that it sees down to one value.
 *
 * @param kind how
 * @param conditions what must hold of an element for it to count
 * @param target the variable or array element that takes the value up; null where the loop only searches
 * @param value what is added up or compared; null where the loop counts or searches
 * @param found what is done where a search has found something, in the order of the text
 */
record Reduction(
        Kind kind,
        List<Condition> conditions,
        @Nullable Expression target,
        @Nullable Expression value,
        List<Statement> found) {
    enum Kind {
        SUM,
        DIFFERENCE,
        COUNT,
        COUNT_DOWN,
        PRODUCT,
        LARGEST,
        SMALLEST,
        SEARCH
    }

    /**
     * A condition.
     *
     * @param holds whether it must hold, or must not
     */
    record Condition(Expression expression, boolean holds) {}

    Reduction {
        conditions = List.copyOf(conditions);
        found = List.copyOf(found);
    }

    /**
     * Reads the body of a loop; null where it is of no such form.
     *
     * @param skipped tells of statements that do nothing of their own
     */
    static @Nullable Reduction of(Statement body, Predicate<Statement> skipped) {
        return read(body, new ArrayList<>(), skipped);
    }

    private static @Nullable Reduction read(
            Statement statement, List<Condition> conditions, Predicate<Statement> skipped) {
        if (statement instanceof BlockStmt block) {
            return readAll(
                    block.getStatements().stream().filter(skipped.negate()).toList(), conditions, skipped);
        }
        if (statement instanceof IfStmt choice && choice.getElseStmt().isEmpty()) {
            Reduction record = record(choice, conditions);
            if (record != null) {
                return record;
            }
            conditions.add(new Condition(choice.getCondition(), true));
            return read(choice.getThenStmt(), conditions, skipped);
        }
        if (statement instanceof ExpressionStmt expression) {
            return leaf(expression.getExpression(), conditions);
        }
        return search(List.of(statement), conditions);
    }

    private static @Nullable Reduction readAll(
            List<Statement> statements, List<Condition> conditions, Predicate<Statement> skipped) {
        if (statements.size() == 1) {
            return read(statements.get(0), conditions, skipped);
        }
        if (!statements.isEmpty()
                && statements.get(0) instanceof IfStmt skip
                && skip.getElseStmt().isEmpty()
                && isSkip(skip.getThenStmt())) {
            conditions.add(new Condition(skip.getCondition(), false));
            return readAll(statements.subList(1, statements.size()), conditions, skipped);
        }
        return search(statements, conditions);
    }

    private static boolean isSkip(Statement statement) {
        if (statement instanceof BlockStmt block) {
            return block.getStatements().size() == 1 && isSkip(block.getStatement(0));
        }
        return statement instanceof ContinueStmt next && next.getLabel().isEmpty();
    }

    /** A new record: {@code if (x > best) best = x}. */
    private static @Nullable Reduction record(IfStmt choice, List<Condition> conditions) {
        Statement then = choice.getThenStmt();
        if (then instanceof BlockStmt block && block.getStatements().size() == 1) {
            then = block.getStatement(0);
        }
        if (!(choice.getCondition() instanceof BinaryExpr comparison)
                || !(then instanceof ExpressionStmt only)
                || !(only.getExpression() instanceof AssignExpr assignment)
                || assignment.getOperator() != AssignExpr.Operator.ASSIGN
                || !(assignment.getTarget() instanceof NameExpr target)) {
            return null;
        }
        String best = target.toString();
        String value = assignment.getValue().toString();
        boolean valueLeft = comparison.getLeft().toString().equals(value)
                && comparison.getRight().toString().equals(best);
        boolean valueRight = comparison.getRight().toString().equals(value)
                && comparison.getLeft().toString().equals(best);
        String sign = comparison.getOperator().asString();
        boolean more = sign.startsWith(">");
        if (!valueLeft && !valueRight
                || !more && !sign.startsWith("<")
                || sign.length() > 2
                || sign.equals("<<")
                || sign.equals(">>")) {
            return null;
        }
        Kind kind = more == valueLeft ? Kind.LARGEST : Kind.SMALLEST;
        return new Reduction(kind, conditions, target, assignment.getValue(), List.of());
    }

    private static @Nullable Reduction leaf(Expression expression, List<Condition> conditions) {
        if (expression instanceof UnaryExpr step && step.getOperator().name().endsWith("CREMENT")) {
            boolean up = step.getOperator().name().endsWith("INCREMENT");
            return new Reduction(up ? Kind.COUNT : Kind.COUNT_DOWN, conditions, step.getExpression(), null, List.of());
        }
        if (!(expression instanceof AssignExpr assignment)) {
            return null;
        }
        Expression target = assignment.getTarget();
        Expression value = assignment.getValue();
        return switch (assignment.getOperator()) {
            case PLUS -> new Reduction(Kind.SUM, conditions, target, value, List.of());
            case MINUS -> new Reduction(Kind.DIFFERENCE, conditions, target, value, List.of());
            case MULTIPLY -> new Reduction(Kind.PRODUCT, conditions, target, value, List.of());
            case ASSIGN -> assigned(target, value, conditions);
            default -> null;
        };
    }

    private static @Nullable Reduction assigned(Expression target, Expression value, List<Condition> conditions) {
        if (value instanceof BinaryExpr sum
                && sum.getOperator() == BinaryExpr.Operator.PLUS
                && sum.getLeft().toString().equals(target.toString())) {
            return new Reduction(Kind.SUM, conditions, target, sum.getRight(), List.of());
        }
        if (target instanceof NameExpr
                && value instanceof MethodCallExpr call
                && call.getScope().map(Object::toString).orElse("").equals("Math")
                && call.getArguments().size() == 2
                && (call.getNameAsString().equals("max")
                        || call.getNameAsString().equals("min"))) {
            Kind kind = call.getNameAsString().equals("max") ? Kind.LARGEST : Kind.SMALLEST;
            boolean first = call.getArgument(0).toString().equals(target.toString());
            boolean second = call.getArgument(1).toString().equals(target.toString());
            return first == second
                    ? null
                    : new Reduction(kind, conditions, target, call.getArgument(first ? 1 : 0), List.of());
        }
        return null;
    }

    /** Statements the last of which leaves the loop, so that they are done once at most. */
    private static @Nullable Reduction search(List<Statement> statements, List<Condition> conditions) {
        if (statements.isEmpty() || conditions.isEmpty()) {
            return null;
        }
        Statement last = statements.get(statements.size() - 1);
        boolean leaves = last instanceof ReturnStmt
                || last instanceof BreakStmt
                || last instanceof ContinueStmt next && next.getLabel().isPresent();
        List<Statement> others = statements.subList(0, statements.size() - 1);
        boolean jumps = others.stream().anyMatch(Reduction::mayJump);
        if (!leaves || jumps) {
            return null;
        }
        boolean plainBreak = last instanceof BreakStmt stop && stop.getLabel().isEmpty();
        return new Reduction(Kind.SEARCH, conditions, null, null, plainBreak ? others : statements);
    }

    private static boolean mayJump(Node statement) {
        return !statement.findAll(BreakStmt.class).isEmpty()
                || !statement.findAll(ContinueStmt.class).isEmpty();
    }
}
