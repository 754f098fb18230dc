package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import dev.codegym.tool.DataType;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which hidden inputs a solution provably never changes, so that a tool may read them at any time. An input that is handed
 * to a call that is not known, kept under another name, or assigned an element counts as changed; strings cannot be.
 */
final class ReadOnlyInputs {
    /** Calls that leave the collection on which they are made as it is, and do not hand it on. */
    private static final Set<String> READING = Set.of(
            "get",
            "size",
            "isEmpty",
            "contains",
            "indexOf",
            "lastIndexOf",
            "length",
            "charAt",
            "toArray",
            "containsAll");

    /** Calls of the library that read their argument only. */
    private static final Set<String> READERS = Set.of(
            "Arrays.stream",
            "Arrays.copyOf",
            "Arrays.copyOfRange",
            "Arrays.toString",
            "Arrays.equals",
            "Arrays.hashCode",
            "Arrays.binarySearch",
            "String.valueOf",
            "Collections.max",
            "Collections.min",
            "Collections.frequency");

    private final Bindings bindings;

    private ReadOnlyInputs(Bindings bindings) {
        this.bindings = bindings;
    }

    /** The names of the inputs that stay as they are. */
    static Set<String> of(Rewriting rewriting, Bindings bindings) {
        ReadOnlyInputs search = new ReadOnlyInputs(bindings);
        Set<String> kept = new LinkedHashSet<>();
        for (HiddenData data : rewriting.hidden().values()) {
            boolean text = data.field.type().kind() == DataType.Kind.STRING;
            boolean changedInPlace =
                    data.field.name().equals(rewriting.solution().answerInput());
            if (!changedInPlace && (text || search.isKept(data.field.name()))) {
                kept.add(data.field.name());
            }
        }
        return kept;
    }

    private boolean isKept(String input) {
        for (MethodDeclaration method : bindings.reachable()) {
            for (NameExpr use : method.findAll(NameExpr.class)) {
                if (input.equals(bindings.inputOf(method, use)) && !isRead(use)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a use of the input, or of a row of it, only reads. */
    private boolean isRead(Expression use) {
        Node parent = use.getParentNode().orElseThrow();
        if (parent instanceof BinaryExpr comparison) {
            return comparison.getLeft() instanceof NullLiteralExpr || comparison.getRight() instanceof NullLiteralExpr;
        }
        if (parent instanceof FieldAccessExpr access) {
            return access.getNameAsString().equals("length");
        }
        if (parent instanceof ArrayAccessExpr access) {
            return access.getIndex() == use || !HiddenUses.isWritten(access) && isReadFurther(access);
        }
        if (parent instanceof ForEachStmt loop) {
            return loop.getIterable() == use && isLocalRead(loop.getVariableDeclarator());
        }
        return parent instanceof MethodCallExpr call && isReadByCall(call, use);
    }

    private boolean isReadByCall(MethodCallExpr call, Expression use) {
        if (call.getScope().orElse(null) == use) {
            boolean row = call.getNameAsString().equals("get");
            return READING.contains(call.getNameAsString()) && (!row || isReadFurther(call));
        }
        MethodDeclaration target = bindings.target(call);
        if (target != null && use instanceof NameExpr) {
            int position = call.getArguments().indexOf(use);
            return position >= 0
                    && bindings.of(target)
                            .containsKey(target.getParameter(position).getNameAsString());
        }
        return target == null
                && READERS.contains(call.getScope().map(Object::toString).orElse("") + "." + call.getNameAsString());
    }

    /** Whether what an element is used for only reads it; a plain value may go anywhere, a row may not. */
    private boolean isReadFurther(Expression element) {
        String type = types(element).written(element);
        boolean row = type == null || type.endsWith("[]") || type.contains("<");
        if (!row) {
            return true;
        }
        Node parent = element.getParentNode().orElseThrow();
        if (parent instanceof VariableDeclarator variable) {
            return isLocalRead(variable);
        }
        return isRead(element);
    }

    private static ExpressionTypes types(Expression element) {
        return new ExpressionTypes(Objects.requireNonNull(Scopes.around(element, TypeDeclaration.class)), name -> null);
    }

    /** Whether every use of a local that holds an element only reads. */
    private boolean isLocalRead(VariableDeclarator variable) {
        String type = variable.getType().asString();
        if (!type.endsWith("[]") && !type.contains("<") && !type.equals("var")) {
            return true;
        }
        MethodDeclaration method = Scopes.around(variable, MethodDeclaration.class);
        if (method == null) {
            return false;
        }
        String name = variable.getNameAsString();
        return method.findAll(NameExpr.class, use -> use.getNameAsString().equals(name)).stream()
                .allMatch(use -> {
                    Node declaration = Scopes.declaration(use);
                    return declaration != null && declaration != variable || isRead(use);
                });
    }
}
