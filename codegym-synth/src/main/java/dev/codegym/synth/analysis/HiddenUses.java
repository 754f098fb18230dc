package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.PrimitiveType;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The uses of one hidden input, each planned as a call of a tool before anything is replaced: where a single use is of a kind
 * that no tool serves, nothing is replaced and the solver reads the input whole.
 */
abstract class HiddenUses {
    /** What library methods change an argument in place. */
    private static final Set<String> CHANGING = Set.of(
            "sort",
            "parallelSort",
            "fill",
            "setAll",
            "reverse",
            "swap",
            "shuffle",
            "rotate",
            "arraycopy",
            "addAll",
            "replaceAll",
            "parallelPrefix",
            "copy");

    final Rewriting rewriting;
    final Bindings bindings;
    private final HiddenData data;
    private final List<Runnable> plan = new ArrayList<>();
    private final Map<String, ToolSource> further = new LinkedHashMap<>();
    private int loops;
    private boolean whole;

    HiddenUses(Rewriting rewriting, Bindings bindings, HiddenData data) {
        this.rewriting = rewriting;
        this.bindings = bindings;
        this.data = data;
    }

    /** Plans one use; tells whether that can be done. The use is a name, or a field of this object. */
    abstract boolean plan(Expression use, Node parent);

    /** Plans what all kinds of data have in common, and the rest by kind. */
    final boolean planUse(Expression use) {
        Node parent = use.getParentNode().orElseThrow();
        if (parent instanceof BinaryExpr comparison && isNullCheck(comparison)) {
            boolean value = comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
            return replace(comparison, () -> new BooleanLiteralExpr(value));
        }
        if (bindings.isAlias(use)) {
            return true; // goes when everything is replaced
        }
        if (parent instanceof MethodCallExpr call
                && call.getArguments().contains(use)
                && bindings.target(call) != null) {
            return isPassedOn(call, use) || data instanceof HiddenText && planWhole(use);
        }
        return plan(use, parent);
    }

    /** Makes all planned replacements. */
    final void carryOut() {
        // innermost first: an index may itself hold a use, and uses are found from the outside in
        Collections.reverse(plan);
        plan.forEach(Runnable::run);
        further.forEach((wanted, tool) -> {
            rewriting.offer(tool);
            rewriting.change(data.field.name());
        });
        if (whole) {
            rewriting.gather(data.field.name());
        }
    }

    /** The use is read whole where it stands. */
    final boolean planWhole(Expression use) {
        whole = true;
        return replace(use, () -> call(data.gatherName()));
    }

    /** Whether whoever gets an array or list here only looks at it, so that a copy serves as well. */
    static boolean isLookedAt(Expression use, Node parent) {
        if (parent instanceof MethodCallExpr call) {
            boolean argument = call.getArguments().contains(use);
            return argument
                    ? call.getScope().isPresent() && !CHANGING.contains(call.getNameAsString())
                    : Set.of(
                                    "clone",
                                    "contains",
                                    "containsAll",
                                    "indexOf",
                                    "lastIndexOf",
                                    "stream",
                                    "toArray",
                                    "equals")
                            .contains(call.getNameAsString());
        }
        return parent instanceof ReturnStmt || parent instanceof ObjectCreationExpr;
    }

    /** A further tool, made when the first use that needs it is met; gives the name under which it is offered. */
    final String further(String wanted, Function<String, ToolSource> maker) {
        return further.computeIfAbsent(wanted, name -> maker.apply(rewriting.take(name)))
                .spec()
                .name();
    }

    /** Plans a replacement that is made late, when what it takes over from the replaced expression is itself replaced. */
    final boolean replace(Expression replaced, Supplier<Expression> replacement) {
        plan.add(() -> replaced.replace(replacement.get()));
        return true;
    }

    /** Plans an element that is read, assigned, or stepped. */
    final boolean planElement(Expression element, String read, String written, DataType type, Index... at) {
        Node parent = element.getParentNode().orElseThrow();
        if (parent instanceof AssignExpr assignment && assignment.getTarget() == element) {
            boolean plain = assignment.getOperator() == AssignExpr.Operator.ASSIGN;
            return (plain || arePure(at))
                    && replace(
                            assignment,
                            () -> call(
                                    written,
                                    arguments(
                                            at,
                                            plain
                                                    ? narrowed(
                                                            type,
                                                            assignment
                                                                    .getValue()
                                                                    .clone())
                                                    : cast(type, combined(read, at, assignment)))));
        }
        if (parent instanceof UnaryExpr step && step.getOperator().name().endsWith("CREMENT")) {
            return arePure(at) && planStep(step, read, written, type, at);
        }
        return !isWrittenInside(element) && replace(element, () -> call(read, arguments(at)));
    }

    private boolean planStep(UnaryExpr step, String read, String written, DataType type, Index... at) {
        boolean up = step.getOperator().name().endsWith("INCREMENT");
        BinaryExpr.Operator there = up ? BinaryExpr.Operator.PLUS : BinaryExpr.Operator.MINUS;
        BinaryExpr.Operator back = up ? BinaryExpr.Operator.MINUS : BinaryExpr.Operator.PLUS;
        boolean valueBefore = step.getOperator().name().startsWith("POSTFIX")
                && !(step.getParentNode().orElse(null) instanceof ExpressionStmt);
        return replace(step, () -> {
            Expression stepped = cast(type, new BinaryExpr(call(read, arguments(at)), one(), there));
            MethodCallExpr set = call(written, arguments(at, stepped));
            return valueBefore ? new EnclosedExpr(cast(type, new BinaryExpr(set, one(), back))) : set;
        });
    }

    private static Expression one() {
        return new IntegerLiteralExpr("1");
    }

    private static Expression combined(String read, Index[] at, AssignExpr assignment) {
        BinaryExpr.Operator operator =
                assignment.getOperator().toBinaryOperator().orElseThrow();
        return new BinaryExpr(
                call(read, arguments(at)),
                new EnclosedExpr(assignment.getValue().clone()),
                operator);
    }

    private static Expression cast(DataType type, Expression value) {
        return type == DataType.STRING
                ? value
                : new CastExpr(JavaSolution.parseType(type.toString()), new EnclosedExpr(value));
    }

    /** A constant int may be assigned to a char, but not passed for one. */
    private static Expression narrowed(DataType type, Expression value) {
        return type == DataType.CHAR ? cast(type, value) : value;
    }

    /** An index expression that is copied into the call late. */
    interface Index extends Supplier<Expression> {
        /** Whether it can be evaluated twice. */
        default boolean isPure() {
            Expression expression = get();
            return expression.findAll(AssignExpr.class).isEmpty()
                    && expression
                            .findAll(
                                    UnaryExpr.class,
                                    unary -> unary.getOperator().name().endsWith("CREMENT"))
                            .isEmpty()
                    && expression
                            .findAll(MethodCallExpr.class, call -> !isQuery(call))
                            .isEmpty();
        }

        private static boolean isQuery(MethodCallExpr call) {
            return Set.of(
                            "charAt",
                            "length",
                            "size",
                            "get",
                            "min",
                            "max",
                            "abs",
                            "peek",
                            "getNumericValue",
                            "indexOf",
                            "intValue")
                    .contains(call.getNameAsString());
        }
    }

    private static boolean arePure(Index... at) {
        for (Index index : at) {
            if (!index.isPure()) {
                return false;
            }
        }
        return true;
    }

    private static Expression[] arguments(Index[] at, Expression... more) {
        Expression[] all = new Expression[at.length + more.length];
        for (int i = 0; i < at.length; i++) {
            all[i] = at[i].get();
        }
        System.arraycopy(more, 0, all, at.length, more.length);
        return all;
    }

    /** A loop over elements: counts an index and reads the element into the loop's variable. */
    final boolean planLoop(ForEachStmt loop, String count, String item, @Nullable String row) {
        String index = indexName();
        plan.add(() -> {
            Expression read =
                    row == null ? call(item, new NameExpr(index)) : call(item, new NameExpr(row), new NameExpr(index));
            replaceLoop(loop, index, count, read);
        });
        return true;
    }

    /** Plans anything, in its turn. */
    final boolean later(Runnable action) {
        plan.add(action);
        return true;
    }

    final String indexName() {
        loops++;
        return data.field.name() + "Index" + (loops == 1 ? "" : loops);
    }

    static void replaceLoop(ForEachStmt loop, String index, String count, @Nullable Expression element) {
        BlockStmt body =
                loop.getBody() instanceof BlockStmt block ? block : new BlockStmt(new NodeList<>(loop.getBody()));
        if (element != null) {
            VariableDeclarator variable = loop.getVariableDeclarator().clone();
            variable.setInitializer(element);
            body.addStatement(0, new ExpressionStmt(new VariableDeclarationExpr(variable)));
        }
        VariableDeclarator counter =
                new VariableDeclarator(PrimitiveType.intType(), index, new IntegerLiteralExpr("0"));
        ForStmt counted = new ForStmt(
                new NodeList<>(new VariableDeclarationExpr(counter)),
                new BinaryExpr(new NameExpr(index), call(count), BinaryExpr.Operator.LESS),
                new NodeList<>(new UnaryExpr(new NameExpr(index), UnaryExpr.Operator.POSTFIX_INCREMENT)),
                body);
        loop.replace(counted);
    }

    /** Whether the use is an argument of a helper whose parameter holds the same input; it is dropped with the parameter. */
    private boolean isPassedOn(MethodCallExpr call, Expression use) {
        int position = call.getArguments().indexOf(use);
        return data.field.name().equals(bindings.heldBy(call, position));
    }

    private static boolean isNullCheck(BinaryExpr comparison) {
        boolean equality = comparison.getOperator() == BinaryExpr.Operator.EQUALS
                || comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
        return equality
                && (comparison.getLeft() instanceof NullLiteralExpr
                        || comparison.getRight() instanceof NullLiteralExpr);
    }

    /** Whether a part of an element is assigned or stepped. */
    private static boolean isWrittenInside(Expression element) {
        return element.getParentNode().orElse(null) instanceof ArrayAccessExpr access
                && access.getName() == element
                && isWritten(access);
    }

    /** Whether an element, or a part of it, is assigned or stepped. */
    static boolean isWritten(Expression element) {
        Node current = element;
        Node parent = current.getParentNode().orElseThrow();
        while (parent instanceof ArrayAccessExpr access && access.getName() == current) {
            current = parent;
            parent = current.getParentNode().orElseThrow();
        }
        if (parent instanceof AssignExpr assignment) {
            return assignment.getTarget() == current;
        }
        return parent instanceof UnaryExpr unary && unary.getOperator().name().endsWith("CREMENT");
    }

    static MethodCallExpr call(String method, Expression... arguments) {
        return new MethodCallExpr(null, method, new NodeList<>(arguments));
    }

    static Expression isEmpty(String count) {
        return new EnclosedExpr(new BinaryExpr(call(count), new IntegerLiteralExpr("0"), BinaryExpr.Operator.EQUALS));
    }
}
