package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;

/** Tells whether a part of a tree gives a variable another value after its declaration. */
final class Changes {
    private Changes() {}

    /** Whether a variable of this name, whichever it is, is assigned or stepped somewhere in a part of a tree. */
    static boolean of(String name, Node part) {
        return part.findAll(AssignExpr.class).stream()
                        .anyMatch(assignment -> assignment.getTarget() instanceof NameExpr target
                                && target.getNameAsString().equals(name))
                || part.findAll(UnaryExpr.class).stream()
                        .anyMatch(unary -> unary.getOperator().name().endsWith("CREMENT")
                                && unary.getExpression() instanceof NameExpr target
                                && target.getNameAsString().equals(name));
    }
}
