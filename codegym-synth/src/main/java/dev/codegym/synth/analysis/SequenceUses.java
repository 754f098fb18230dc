package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import dev.codegym.tool.DataType;

/** The uses of a hidden array or list: elements, length, loops, and what sorts or fills it. */
final class SequenceUses extends HiddenUses {
    private final HiddenSequence sequence;
    private final DataType element;

    SequenceUses(Rewriting rewriting, Bindings bindings, HiddenSequence sequence) {
        super(rewriting, bindings, sequence);
        this.sequence = sequence;
        this.element = sequence.field.type().elementType();
    }

    @Override
    boolean plan(Expression use, Node parent) {
        if (parent instanceof FieldAccessExpr access && access.getNameAsString().equals("length")) {
            return replace(access, () -> call(sequence.countName()));
        }
        if (parent instanceof ArrayAccessExpr access && access.getName() == use) {
            return planAccess(access);
        }
        if (parent instanceof ForEachStmt loop && loop.getIterable() == use) {
            return planLoop(loop, sequence.countName(), sequence.itemName(), null);
        }
        if (parent instanceof MethodCallExpr call) {
            return (call.getScope().orElse(null) == use ? planMethod(call) : planLibrary(call, use))
                    || isLookedAt(use, parent) && planWhole(use);
        }
        return isLookedAt(use, parent) && planWhole(use);
    }

    private boolean planAccess(ArrayAccessExpr access) {
        if (element.isContainer()) {
            return !isWritten(access)
                    && replace(
                            access,
                            () -> call(sequence.itemName(), access.getIndex().clone()));
        }
        String written = isWritten(access) ? further("set" + Nouns.capital(sequence.noun), sequence::setter) : "";
        return planElement(
                access,
                sequence.itemName(),
                written,
                element,
                () -> access.getIndex().clone());
    }

    private boolean planMethod(MethodCallExpr call) {
        int arguments = call.getArguments().size();
        return switch (call.getNameAsString()) {
            case "size" -> arguments == 0 && replace(call, () -> call(sequence.countName()));
            case "isEmpty" -> arguments == 0 && replace(call, () -> isEmpty(sequence.countName()));
            case "get" ->
                arguments == 1
                        && replace(
                                call,
                                () -> call(
                                        sequence.itemName(), call.getArgument(0).clone()));
            case "set" -> arguments == 2 && !element.isContainer() && isStatement(call) && planSet(call);
            default -> false;
        };
    }

    private boolean planSet(MethodCallExpr call) {
        String set = further("set" + Nouns.capital(sequence.noun), sequence::setter);
        return replace(
                call,
                () -> call(set, call.getArgument(0).clone(), call.getArgument(1).clone()));
    }

    /** {@code Arrays.sort(data)}, {@code Arrays.sort(data, order)}, {@code Collections.sort(data)}, {@code Arrays.fill(data, x)}. */
    private boolean planLibrary(MethodCallExpr call, Expression use) {
        String name = call.getScope().map(Object::toString).orElse("") + "." + call.getNameAsString();
        boolean sorts = name.equals("Arrays.sort") || name.equals("Collections.sort");
        if (!sorts || !isStatement(call) || call.getArgument(0) != use) {
            return false;
        }
        SortOrder order = SortOrder.of(call, element);
        if (order == null) {
            return false;
        }
        String sort = further(
                "sort" + Nouns.capital(sequence.plural()) + order.suffix(), tool -> sequence.sorter(tool, order));
        return replace(call, () -> call(sort));
    }

    private static boolean isStatement(Expression expression) {
        return expression.getParentNode().orElse(null) instanceof ExpressionStmt;
    }
}
