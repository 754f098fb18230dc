package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which expressions of a tree read hidden data that never changes: an element, a part of one, or a length. */
final class Cells {
    private final Rewriting rewriting;
    private final Bindings bindings;
    private final Set<String> readOnly;
    private final ExpressionTypes types;

    Cells(Rewriting rewriting) {
        this.rewriting = rewriting;
        this.bindings = rewriting.bindings();
        this.readOnly = ReadOnlyInputs.of(rewriting, bindings);
        this.types = ExpressionTypes.in(rewriting);
    }

    /**
     * A way into hidden data: {@code words[i].charAt(j)}, {@code grid[i].length}.
     *
     * @param data the data
     * @param indices the positions, from the outside in
     * @param length whether it is the length of what stands there that is read
     */
    record Path(HiddenData data, List<Expression> indices, boolean length) {
        Path {
            indices = List.copyOf(indices);
        }

        /** What the reads at this path are of, in one word for the name of a tool. */
        String noun() {
            boolean text = data.field.type().levels() == 1 && indices.size() == 2;
            boolean row = !(data instanceof HiddenGrid) && data.field.type().levels() == 2 && indices.size() == 2;
            String part = text ? data.noun + "Character" : row ? data.noun + "Entry" : data.noun;
            return length ? (indices.isEmpty() ? data.field.name() : part) + "Length" : part;
        }

        private Path at(Expression index) {
            List<Expression> more = new ArrayList<>(indices);
            more.add(index);
            return new Path(data, more, false);
        }
    }

    ExpressionTypes types() {
        return types;
    }

    Bindings bindings() {
        return bindings;
    }

    boolean areNone() {
        return readOnly.isEmpty();
    }

    /** Whether a name is an input that is not hidden: its name stands in the statement. */
    boolean isVisibleInput(NameExpr name) {
        Node declaration = Scopes.declaration(name);
        return declaration instanceof Parameter
                && declaration.getParentNode().orElse(null) == rewriting.entry()
                && !rewriting.hidden().containsKey(name.getNameAsString());
    }

    /** The way that an expression takes into hidden data, or null where it is no such read. */
    @Nullable
    Path path(Expression expression) {
        if (expression instanceof NameExpr name) {
            HiddenData data = data(name);
            Expression same = data == null ? meant(name) : null;
            return data != null ? new Path(data, List.of(), false) : same == null ? null : path(same);
        }
        if (expression instanceof ArrayAccessExpr access) {
            Path array = path(access.getName());
            return array == null || array.length ? null : array.at(access.getIndex());
        }
        if (expression instanceof FieldAccessExpr access) {
            return access.getNameAsString().equals("length") ? length(path(access.getScope())) : null;
        }
        if (expression instanceof MethodCallExpr call && call.getScope().isPresent()) {
            Path receiver = path(call.getScope().get());
            String method = call.getNameAsString();
            int arguments = call.getArguments().size();
            if (receiver == null || receiver.length) {
                return null;
            }
            if (arguments == 1 && (method.equals("charAt") || method.equals("get"))) {
                return receiver.at(call.getArgument(0));
            }
            return arguments == 0 && (method.equals("length") || method.equals("size")) ? length(receiver) : null;
        }
        return null;
    }

    /** The length that a local holds for good, as {@code n} after {@code int n = heights.length}; null where it is none. */
    @Nullable
    Expression meant(NameExpr name) {
        if (!(Scopes.declaration(name) instanceof VariableDeclarator variable) || Scopes.isField(variable)) {
            return null;
        }
        Expression value = variable.getInitializer().orElse(null);
        boolean length = value instanceof FieldAccessExpr || value instanceof MethodCallExpr;
        if (!length || !variable.getType().asString().equals("int")) {
            return null;
        }
        Path path = path(value);
        boolean constant = path != null && path.length && path.indices.stream().allMatch(Expression::isIntegerLiteralExpr);
        return constant && !isAssigned(variable) ? value : null;
    }

    private static boolean isAssigned(VariableDeclarator variable) {
        String name = variable.getNameAsString();
        Node scope = variable.findAncestor(MethodDeclaration.class).map(Node.class::cast).orElse(variable);
        return scope.findAll(AssignExpr.class).stream()
                        .anyMatch(assignment -> assignment.getTarget().toString().equals(name))
                || scope.findAll(UnaryExpr.class).stream()
                        .anyMatch(unary -> unary.getOperator().name().endsWith("CREMENT")
                                && unary.getExpression().toString().equals(name));
    }

    private static @Nullable Path length(@Nullable Path path) {
        return path == null || path.length ? null : new Path(path.data, path.indices, true);
    }

    private @Nullable HiddenData data(NameExpr name) {
        MethodDeclaration method = bindings.enclosing(name);
        String input = method == null ? null : bindings.inputOf(method, name);
        HiddenData data = input == null || !readOnly.contains(input) ? null : rewriting.hidden().get(input);
        return data instanceof HiddenSequence || data instanceof HiddenText || data instanceof HiddenGrid ? data : null;
    }
}
