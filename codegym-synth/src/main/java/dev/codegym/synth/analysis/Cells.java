package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
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
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which expressions of a tree read hidden data that a tool sees as the solver would: an element, a part of one, or a length. */
final class Cells {
    private final Rewriting rewriting;
    private final Bindings bindings;
    private final Set<String> readOnly;
    private final Set<String> served;
    private final ExpressionTypes types;
    private final Map<VariableDeclarator, Optional<Expression>> aliases = new IdentityHashMap<>();

    /**
     * Looks at a solver in the making.
     *
     * @param served the inputs every use of which becomes a tool call, writes included: the environment's copy is at all
     *     times what the solver's would be
     */
    Cells(Rewriting rewriting, Set<String> served) {
        this.rewriting = rewriting;
        this.served = served;
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

        /** The same with the position in a row, where it is always the same: {@code edgeEntry1}. */
        String numberedNoun() {
            Expression last = indices.isEmpty() ? null : indices.get(indices.size() - 1);
            boolean numbered = !length && last != null && last.isIntegerLiteralExpr() && noun().endsWith("Entry");
            return numbered ? noun() + last : noun();
        }

        /** The same for two reads of one place, whatever local stands for one of them. */
        String text() {
            return data.field.name() + indices;
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

    /**
     * The read of hidden data that a local stands for: the one that it was set to and never left, as {@code x} after
     * {@code int x = heights[i]} for as long as {@code i} stays what it was. Null where it stands for none.
     */
    @Nullable
    Expression meant(NameExpr name) {
        if (!(Scopes.declaration(name) instanceof VariableDeclarator variable) || Scopes.isField(variable)) {
            return null;
        }
        return aliases.computeIfAbsent(variable, this::alias).orElse(null);
    }

    /** Whether a statement only names a read of hidden data. */
    boolean isAlias(Statement statement) {
        return statement instanceof ExpressionStmt only
                && only.getExpression() instanceof VariableDeclarationExpr declarations
                && declarations.getVariables().stream()
                        .allMatch(variable ->
                                aliases.computeIfAbsent(variable, this::alias).isPresent());
    }

    private Optional<Expression> alias(VariableDeclarator variable) {
        Expression value = variable.getInitializer().orElse(null);
        MethodDeclaration method = Scopes.around(variable, MethodDeclaration.class);
        if (value == null || method == null || Changes.of(variable.getNameAsString(), method)) {
            return Optional.empty();
        }
        boolean characters = value instanceof MethodCallExpr call
                && call.getNameAsString().equals("toCharArray")
                && variable.getType().asString().equals("char[]");
        Expression read = characters ? value.asMethodCallExpr().getScope().orElse(value) : value;
        Path path = path(read);
        boolean lasting = path != null
                && readOnly.contains(path.data.field.name())
                && path.indices.stream().allMatch(index -> lasts(index, variable))
                && (characters ? isWholeText(path) && isNeverWritten(variable, method) : isOfItsType(variable, value));
        return lasting ? Optional.of(read) : Optional.empty();
    }

    private static boolean isWholeText(Path path) {
        return path.data instanceof HiddenText && path.indices.isEmpty() && !path.length;
    }

    /** A wider type than the read's own would make arithmetic on the local another one. */
    private boolean isOfItsType(VariableDeclarator variable, Expression value) {
        String declared = types.declared(variable);
        String read = types.written(value);
        return declared != null
                && read != null
                && LibraryTypes.unboxed(declared).equals(LibraryTypes.unboxed(read));
    }

    private boolean isNeverWritten(VariableDeclarator variable, MethodDeclaration method) {
        String name = variable.getNameAsString();
        return method.findAll(NameExpr.class, use -> use.getNameAsString().equals(name)).stream()
                .allMatch(use -> {
                    Node parent = use.getParentNode().orElse(null);
                    boolean element = parent instanceof ArrayAccessExpr access
                            && access.getName() == use
                            && !HiddenUses.isWritten(access);
                    return element || parent instanceof FieldAccessExpr || parent instanceof ForEachStmt;
                });
    }

    /** Whether a position stays the same for as long as the local that was read at it is there. */
    private boolean lasts(Expression index, VariableDeclarator variable) {
        Node scope = Scopes.around(variable, BlockStmt.class);
        return scope != null
                && index.findAll(MethodCallExpr.class).stream().allMatch(call -> path(call) != null)
                && index.findAll(ArrayAccessExpr.class).stream().allMatch(access -> path(access) != null)
                && index.findAll(AssignExpr.class).isEmpty()
                && index.findAll(NameExpr.class).stream().allMatch(name -> {
                    Node declaration = Scopes.declaration(name);
                    return declaration != null
                            && !Scopes.isField(declaration)
                            && !Changes.of(name.getNameAsString(), scope);
                });
    }

    private static @Nullable Path length(@Nullable Path path) {
        return path == null || path.length ? null : new Path(path.data, path.indices, true);
    }

    private @Nullable HiddenData data(NameExpr name) {
        MethodDeclaration method = bindings.enclosing(name);
        String input = method == null ? null : bindings.inputOf(method, name);
        HiddenData data = input == null || !readOnly.contains(input) && !served.contains(input)
                ? null
                : rewriting.hidden().get(input);
        return data instanceof HiddenSequence || data instanceof HiddenText || data instanceof HiddenGrid ? data : null;
    }
}
