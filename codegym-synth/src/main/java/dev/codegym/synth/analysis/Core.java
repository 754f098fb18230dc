package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expression that could be computed behind a tool needs: the cells of hidden data that it reads, and the places at
 * which it takes a value from the solver. Anything that changes something, or whose meaning is not known, makes an
 * expression none of these.
 */
final class Core {
    /** What a value that comes from the solver is to the expression. */
    enum Role {
        POSITION,
        ROW,
        COLUMN,
        VALUE,
        START,
        END
    }

    /**
     * A place at which the expression takes a value from the solver.
     *
     * @param expression what stands there
     * @param role what it is used for
     * @param data the data into which it is a position, or null for plain values
     */
    record Slot(Expression expression, Role role, @Nullable HiddenData data) {}

    private static final Map<String, Set<String>> PURE = Map.of(
            "Math",
            Set.of("abs", "max", "min", "floorMod", "sqrt", "pow", "floor", "ceil"),
            "Character",
            Set.of(
                    "isDigit",
                    "isLetter",
                    "isLetterOrDigit",
                    "isUpperCase",
                    "isLowerCase",
                    "toLowerCase",
                    "toUpperCase",
                    "getNumericValue"),
            "Integer",
            Set.of("bitCount", "max", "min", "sum"),
            "Long",
            Set.of("bitCount", "max", "min", "sum"));

    private final Cells cells;
    private final Set<String> inner;
    private final List<Slot> slots = new ArrayList<>();
    private final Set<String> read = new LinkedHashSet<>();
    private final List<Cells.Path> paths = new ArrayList<>();

    /**
     * Starts with nothing.
     *
     * @param inner variables that the tool has itself, such as the one that counts its loop
     */
    Core(Cells cells, Set<String> inner) {
        this.cells = cells;
        this.inner = inner;
    }

    /** What an expression needs, or null where it cannot be computed behind a tool. */
    static @Nullable Core of(Expression expression, Cells cells) {
        Core core = new Core(cells, Set.of());
        return core.collect(expression, false) ? core : null;
    }

    /** Takes in where a loop starts or ends: from the solver, where that has nothing to do with hidden data. */
    boolean addEnd(Expression end, Role role) {
        boolean hidden = end.isIntegerLiteralExpr()
                || end.findAll(Expression.class).stream().anyMatch(part -> cells.path(part) != null);
        if (hidden) {
            return collect(end, false);
        }
        slots.add(new Slot(end, role, null));
        return isClean(end, false) && DataType.INT.equals(cells.types().of(end));
    }

    /** Takes in a variable of the solver from whose value the tool's own goes on. */
    void addStart(NameExpr variable) {
        slots.add(new Slot(variable, Role.START, null));
    }

    List<Slot> slots() {
        return slots;
    }

    /** The ways into hidden data, in the order of the text, lengths included. */
    List<Cells.Path> paths() {
        return paths;
    }

    /** What the cells that it reads first are called. */
    String firstNoun() {
        return paths.stream()
                .filter(path -> !path.length())
                .findFirst()
                .map(Cells.Path::noun)
                .orElse("value");
    }

    /** How many different cells it reads. */
    int cellCount() {
        return read.size();
    }

    /** How many different plain values it takes besides positions. */
    long valueCount() {
        return slots.stream()
                .filter(slot -> slot.role == Role.VALUE)
                .map(slot -> slot.expression.toString())
                .distinct()
                .count();
    }

    /**
     * Takes in an expression; tells whether it could be computed behind a tool.
     *
     * @param conditional whether it may be that the expression is never evaluated
     */
    boolean collect(Expression expression, boolean conditional) {
        Cells.Path path = cells.path(expression);
        if (path != null) {
            return cells.types().isScalar(expression)
                    && !HiddenUses.isWritten(expression)
                    && collectPath(path, conditional);
        }
        if (expression instanceof LiteralExpr) {
            return !(expression instanceof NullLiteralExpr) && cells.types().of(expression) != null;
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return collect(enclosed.getInner(), conditional);
        }
        if (expression instanceof UnaryExpr unary) {
            return !unary.getOperator().name().endsWith("CREMENT") && collect(unary.getExpression(), conditional);
        }
        if (expression instanceof BinaryExpr binary) {
            return collectBinary(binary, conditional);
        }
        if (expression instanceof ConditionalExpr choice) {
            return cells.types().isScalar(choice)
                    && collect(choice.getCondition(), conditional)
                    && collect(choice.getThenExpr(), true)
                    && collect(choice.getElseExpr(), true);
        }
        if (expression instanceof CastExpr cast) {
            return cells.types().isScalar(cast) && collect(cast.getExpression(), conditional);
        }
        if (expression instanceof MethodCallExpr call) {
            return collectCall(call, conditional);
        }
        return expression instanceof NameExpr name ? collectName(name) : isBound(expression);
    }

    private static boolean isBound(Expression expression) {
        return expression instanceof FieldAccessExpr access
                && Set.of("Integer", "Long").contains(access.getScope().toString())
                && Set.of("MAX_VALUE", "MIN_VALUE").contains(access.getNameAsString());
    }

    private boolean collectBinary(BinaryExpr binary, boolean conditional) {
        boolean equality = binary.getOperator() == BinaryExpr.Operator.EQUALS
                || binary.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
        boolean lazy =
                binary.getOperator() == BinaryExpr.Operator.AND || binary.getOperator() == BinaryExpr.Operator.OR;
        // two boxed values are compared by identity
        boolean objects = equality && isObject(binary.getLeft()) && isObject(binary.getRight());
        return !objects
                && cells.types().isScalar(binary)
                && collect(binary.getLeft(), conditional)
                && collect(binary.getRight(), conditional || lazy);
    }

    private boolean isObject(Expression expression) {
        String written = cells.types().written(expression);
        return written == null || LibraryTypes.isBoxed(written) || written.equals("String");
    }

    private boolean collectCall(MethodCallExpr call, boolean conditional) {
        Expression scope = call.getScope().orElse(null);
        if (scope == null) {
            return false;
        }
        Cells.Path receiver = cells.path(scope);
        if (receiver != null && !receiver.length()) {
            return isText(scope)
                    && call.getNameAsString().equals("equals")
                    && collectPath(receiver, conditional)
                    && collectText(call.getArgument(0), conditional);
        }
        return PURE.getOrDefault(scope.toString(), Set.of()).contains(call.getNameAsString())
                && cells.types().isScalar(call)
                && call.getArguments().stream().allMatch(argument -> collect(argument, conditional));
    }

    private boolean isText(Expression expression) {
        return DataType.STRING.equals(cells.types().of(expression));
    }

    private boolean collectText(Expression expression, boolean conditional) {
        Cells.Path path = cells.path(expression);
        return isText(expression)
                && (expression.isStringLiteralExpr()
                        || path != null && !path.length() && collectPath(path, conditional));
    }

    private boolean collectName(NameExpr name) {
        if (inner.contains(name.getNameAsString()) || constant(name) != null) {
            return true;
        }
        Node declaration = Scopes.declaration(name);
        if (declaration == null || !cells.types().isScalar(name)) {
            return false;
        }
        slots.add(new Slot(name, Role.VALUE, null));
        return true;
    }

    /** The literal that a name stands for, where it is a constant of the class. */
    static @Nullable Expression constant(NameExpr name) {
        Node declaration = Scopes.declaration(name);
        if (!(declaration instanceof VariableDeclarator variable)
                || !(variable.getParentNode().orElse(null) instanceof FieldDeclaration field)
                || !field.isFinal()) {
            return null;
        }
        return variable.getInitializer()
                .filter(value -> value.isIntegerLiteralExpr()
                                && variable.getType().asString().equals("int")
                        || value.isLongLiteralExpr()
                        || value.isCharLiteralExpr()
                                && variable.getType().asString().equals("char"))
                .orElse(null);
    }

    private boolean collectPath(Cells.Path path, boolean conditional) {
        paths.add(path);
        if (!path.indices().isEmpty() && !path.length()) {
            read.add(path.text());
        }
        for (int i = 0; i < path.indices().size(); i++) {
            Expression index = path.indices().get(i);
            boolean own = index.isIntegerLiteralExpr()
                    || index.findAll(NameExpr.class).stream().anyMatch(name -> inner.contains(name.getNameAsString()));
            boolean inside = own || readsCell(index);
            if (inside && collectWhole(index, conditional)) {
                continue;
            }
            if (own || !isClean(index, conditional)) {
                return false;
            }
            slots.add(new Slot(index, role(path, i), path.data()));
        }
        return true;
    }

    /** Takes in an expression whole or leaves everything as it is. */
    private boolean collectWhole(Expression expression, boolean conditional) {
        int slotsBefore = slots.size();
        int pathsBefore = paths.size();
        Set<String> readBefore = new LinkedHashSet<>(read);
        if (collect(expression, conditional)) {
            return true;
        }
        slots.subList(slotsBefore, slots.size()).clear();
        paths.subList(pathsBefore, paths.size()).clear();
        read.retainAll(readBefore);
        return false;
    }

    private static Role role(Cells.Path path, int level) {
        if (path.data() instanceof HiddenGrid) {
            return level == 0 ? Role.ROW : Role.COLUMN;
        }
        return level == 0 ? Role.POSITION : Role.COLUMN;
    }

    private boolean readsCell(Expression expression) {
        return expression.findAll(Expression.class).stream().anyMatch(part -> {
            Cells.Path path = cells.path(part);
            return path != null && !path.indices().isEmpty();
        });
    }

    /** Whether a position may be worked out before the tool is called: nothing changes by it, nor can it fail needlessly. */
    private boolean isClean(Expression index, boolean conditional) {
        boolean changes = !index.findAll(AssignExpr.class).isEmpty()
                || !index.findAll(LambdaExpr.class).isEmpty()
                || !index.findAll(SwitchExpr.class).isEmpty()
                || !index.findAll(ObjectCreationExpr.class).isEmpty()
                || index.findAll(UnaryExpr.class).stream()
                        .anyMatch(unary -> unary.getOperator().name().endsWith("CREMENT"));
        boolean calls = index.findAll(MethodCallExpr.class).stream()
                .anyMatch(call -> cells.path(call) == null && !isPure(call));
        boolean mayFail = !index.findAll(ArrayAccessExpr.class).isEmpty()
                || index.findAll(BinaryExpr.class).stream().anyMatch(Core::mayDivideByZero);
        boolean innerValue =
                index.findAll(NameExpr.class).stream().anyMatch(name -> inner.contains(name.getNameAsString()));
        return !changes && !calls && !innerValue && !(conditional && mayFail);
    }

    private static boolean isPure(MethodCallExpr call) {
        String scope = call.getScope().map(Object::toString).orElse("");
        return PURE.getOrDefault(scope, Set.of()).contains(call.getNameAsString());
    }

    private static boolean mayDivideByZero(BinaryExpr binary) {
        boolean division = binary.getOperator() == BinaryExpr.Operator.DIVIDE
                || binary.getOperator() == BinaryExpr.Operator.REMAINDER;
        return division && !binary.getRight().isIntegerLiteralExpr();
    }
}
