package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;

/** The uses of a hidden string, and of an array of its characters that nobody changes. What needs all of it reads all of it. */
final class TextUses extends HiddenUses {
    private final HiddenText text;

    TextUses(Rewriting rewriting, Bindings bindings, HiddenText text) {
        super(rewriting, bindings, text);
        this.text = text;
    }

    @Override
    boolean plan(Expression use, Node parent) {
        if (bindings.isView(use)) {
            return planView(use, parent);
        }
        if (parent instanceof MethodCallExpr call && call.getScope().orElse(null) == use) {
            return planMethod(call) || planWhole(use);
        }
        return planWhole(use);
    }

    private boolean planMethod(MethodCallExpr call) {
        int arguments = call.getArguments().size();
        return switch (call.getNameAsString()) {
            case "length" -> arguments == 0 && replace(call, () -> call(text.countName()));
            case "isEmpty" -> arguments == 0 && replace(call, () -> isEmpty(text.countName()));
            case "charAt" ->
                arguments == 1
                        && replace(
                                call,
                                () -> call(text.itemName(), call.getArgument(0).clone()));
            case "toCharArray" ->
                call.getParentNode().orElse(null) instanceof ForEachStmt loop
                        && loop.getIterable() == call
                        && planLoop(loop, text.countName(), text.itemName(), null);
            default -> false;
        };
    }

    /** An array of the string's characters. */
    private boolean planView(Expression use, Node parent) {
        if (parent instanceof FieldAccessExpr access && access.getNameAsString().equals("length")) {
            return replace(access, () -> call(text.countName()));
        }
        if (parent instanceof ForEachStmt loop && loop.getIterable() == use) {
            return planLoop(loop, text.countName(), text.itemName(), null);
        }
        return parent instanceof ArrayAccessExpr access
                && access.getName() == use
                && !isWritten(access)
                && replace(access, () -> call(text.itemName(), access.getIndex().clone()));
    }
}
