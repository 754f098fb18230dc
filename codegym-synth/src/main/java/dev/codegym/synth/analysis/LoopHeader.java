package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import org.jspecify.annotations.Nullable;

/**
 * How a loop runs over a range of positions.
 *
 * @param variable its variable
 * @param start where a range starts
 * @param end where a range ends
 * @param sign how the variable is compared with the end
 * @param step what is added to it each time
 * @param body what is done each time
 */
record LoopHeader(String variable, Expression start, Expression end, String sign, int step, Statement body) {

    /** Reads the head of a loop; null where it is of no such form, or where the body changes the variable. */
    static @Nullable LoopHeader of(Statement statement) {
        LoopHeader header = statement instanceof ForStmt range ? ofRange(range) : null;
        return header == null || Changes.of(header.variable, header.body) ? null : header;
    }

    private static @Nullable LoopHeader ofRange(ForStmt loop) {
        if (loop.getInitialization().size() != 1
                || !loop.getInitialization().get(0).isVariableDeclarationExpr()
                || loop.getUpdate().size() != 1
                || !(loop.getCompare().orElse(null) instanceof BinaryExpr compare)) {
            return null;
        }
        var declared =
                loop.getInitialization().get(0).asVariableDeclarationExpr().getVariables();
        VariableDeclarator counter = declared.get(0);
        String name = counter.getNameAsString();
        int step = step(loop.getUpdate().get(0), name);
        String sign = compare.getOperator().asString();
        boolean compared = isName(compare.getLeft(), name) && sign.matches(step > 0 ? "<=?" : ">=?");
        if (declared.size() != 1
                || !counter.getType().asString().equals("int")
                || counter.getInitializer().isEmpty()
                || step == 0
                || !compared) {
            return null;
        }
        return new LoopHeader(name, counter.getInitializer().get(), compare.getRight(), sign, step, loop.getBody());
    }

    private static int step(Expression update, String name) {
        if (update instanceof UnaryExpr unary && isName(unary.getExpression(), name)) {
            return unary.getOperator().name().endsWith("INCREMENT")
                    ? 1
                    : unary.getOperator().name().endsWith("DECREMENT") ? -1 : 0;
        }
        if (update instanceof AssignExpr assignment
                && isName(assignment.getTarget(), name)
                && assignment.getValue().toString().matches("[1-9]\\d{0,2}")) {
            int by = Integer.parseInt(assignment.getValue().toString());
            return assignment.getOperator() == AssignExpr.Operator.PLUS
                    ? by
                    : assignment.getOperator() == AssignExpr.Operator.MINUS ? -by : 0;
        }
        return 0;
    }

    private static boolean isName(Expression expression, String name) {
        return expression instanceof NameExpr named && named.getNameAsString().equals(name);
    }
}
