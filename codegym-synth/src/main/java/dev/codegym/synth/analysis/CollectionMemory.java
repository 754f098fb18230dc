package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Memory that grows and shrinks: what a collection of the library becomes. It begins empty, so nothing has to start it. */
abstract class CollectionMemory extends MemoryStore {
    /** What it holds; of a map, its values. */
    final DataType element;
    /** How the original made it: class, type arguments and what the constructor was given. */
    final MemoryCreation made;

    private final @Nullable MethodDeclaration home;
    private boolean read;
    private boolean written;

    CollectionMemory(
            Rewriting rewriting,
            MemoryCode code,
            String word,
            int ordinal,
            MemoryCreation made,
            @Nullable MethodDeclaration home) {
        super(rewriting, code, word, ordinal);
        this.made = made;
        this.element = made.element();
        this.home = home;
    }

    /** Plans how a call of one of the collection's methods is replaced. */
    abstract boolean planCall(MethodCallExpr call);

    /** Plans how a loop over the whole is replaced; by default it goes over a copy. */
    boolean planLoop(ForEachStmt loop, Expression use) {
        read = true;
        return isUntouched(loop.getVariableDeclarator()) && plan.replace(use, this::whole);
    }

    /** A read of all that it holds. */
    abstract Expression whole();

    @Override
    boolean plan(Expression use) {
        Node parent = use.getParentNode().orElseThrow();
        if (parent instanceof MethodCallExpr call && call.getScope().orElse(null) == use) {
            boolean known = call.getArguments().stream().noneMatch(NullLiteralExpr.class::isInstance) && planCall(call);
            return known || WholeReads.isOne(use, home) && plan.replace(use, this::whole);
        }
        if (parent instanceof ForEachStmt loop && loop.getIterable() == use) {
            return planLoop(loop, use);
        }
        return WholeReads.isOne(use, home) && plan.replace(use, this::whole);
    }

    @Override
    List<Statement> start(boolean again) {
        return again ? List.of(MemoryCode.statement(clear())) : List.of();
    }

    @Override
    String declaration(String name) {
        return "private " + made.type() + " " + name + " = " + made.creation() + ";";
    }

    @Override
    boolean isWorthKeeping() {
        return read && written;
    }

    /** Says that a use that is planned otherwise reads. */
    final void noteRead() {
        read = true;
    }

    /** Plans a call that reads. */
    final boolean reads(MethodCallExpr call, Supplier<Expression> by) {
        read = true;
        return plan.replace(call, by);
    }

    /** Plans a call that reads a value of the element type. */
    final boolean readsElement(MethodCallExpr call, Supplier<Expression> by) {
        read = true;
        return !isNullAsked(call) && isUnwritten(call) && plan.replace(call, boxed(call, by));
    }

    /** Plans a call that changes, whose own result nobody takes. */
    final boolean changes(MethodCallExpr call, Supplier<Expression> by) {
        written = true;
        return isStatement(call) && plan.replace(call, by);
    }

    /** Plans a call that changes and gives what the tool gives. */
    final boolean asks(MethodCallExpr call, Supplier<Expression> by) {
        written = true;
        read |= !isStatement(call);
        return plan.replace(call, by);
    }

    /** Plans a call that takes a value out. */
    final boolean takes(MethodCallExpr call, Supplier<Expression> by) {
        written = true;
        read |= !isStatement(call);
        return !isNullAsked(call) && plan.replace(call, boxed(call, by));
    }

    /** A tool's plain result where the original had an object to call methods on, or to look for. */
    private Supplier<Expression> boxed(MethodCallExpr call, Supplier<Expression> by) {
        boolean object = call.getParentNode().orElse(null) instanceof MethodCallExpr outer
                && (outer.getScope().orElse(null) == call
                        || outer.getNameAsString().equals("remove"));
        boolean plain = element.isContainer() || element.kind() == DataType.Kind.STRING;
        return !object || plain
                ? by
                : () -> new MethodCallExpr(
                        new NameExpr(MemoryCreation.boxed(element)), "valueOf", new NodeList<>(by.get()));
    }

    /** Whether the solution looks whether a value is null: a tool fails instead. */
    static boolean isNullAsked(Expression call) {
        Node parent = call.getParentNode().orElseThrow();
        while (parent instanceof EnclosedExpr) {
            parent = parent.getParentNode().orElseThrow();
        }
        if (parent instanceof BinaryExpr comparison) {
            return comparison.getLeft() instanceof NullLiteralExpr || comparison.getRight() instanceof NullLiteralExpr;
        }
        if (parent instanceof AssignExpr assignment) {
            return assignment.getOperator() == AssignExpr.Operator.ASSIGN
                    && assignment.getTarget() instanceof NameExpr target
                    && (!isStatement(assignment) || isComparedToNull(call, target.getNameAsString()));
        }
        return parent instanceof VariableDeclarator variable && isComparedToNull(call, variable.getNameAsString());
    }

    private static boolean isComparedToNull(Node place, String name) {
        MethodDeclaration method = MemoryCode.around(place, MethodDeclaration.class);
        return method == null
                || !method.findAll(
                                BinaryExpr.class,
                                comparison -> comparison.getRight() instanceof NullLiteralExpr
                                        && comparison.getLeft().toString().equals(name))
                        .isEmpty();
    }

    /** Whether nobody writes into an array that stays in the collection; what a tool gives is a copy of it. */
    private boolean isUnwritten(MethodCallExpr call) {
        if (!element.isContainer()) {
            return true;
        }
        Node parent = call.getParentNode().orElseThrow();
        return parent instanceof ArrayAccessExpr access && !HiddenUses.isWritten(access)
                || parent instanceof VariableDeclarator variable && isUntouched(variable);
    }

    /** Whether nobody writes into the arrays that a variable holds. */
    final boolean isUntouched(VariableDeclarator variable) {
        MethodDeclaration method = MemoryCode.around(variable, MethodDeclaration.class);
        return !element.isContainer()
                || method != null
                        && method.findAll(
                                        ArrayAccessExpr.class,
                                        access -> access.getName().toString().equals(variable.getNameAsString())
                                                && HiddenUses.isWritten(access))
                                .isEmpty();
    }

    /** Whether a value may go into the collection: an array only where nobody else keeps it. */
    final boolean isGiven(Expression value) {
        return !element.isContainer() || value instanceof ArrayCreationExpr;
    }

    final Expression value(Expression value) {
        return MemoryCode.converted(element, value);
    }

    final ToolParameter valueParameter(String what) {
        return parameter("value", element, Texts.article(HiddenData.spokenType(element)) + " " + what);
    }

    /** An example value as an agent would write it. */
    final String example() {
        return example(element);
    }

    static String example(DataType type) {
        return type.isContainer() ? "[3, 7]" : anExample(type);
    }

    final String guardEmpty() {
        return "if (" + self() + ".isEmpty()) throw new ToolFailure(\"" + spoken()
                + " is empty: put something into it first\");\n";
    }

    /** The tool that tells how many values there are. */
    final Expression size() {
        return call(
                "5" + noun + "Size",
                "Tells how many values are in " + spoken() + ". Gives an integer. Example: {}().",
                List.of(),
                DataType.INT,
                "return " + self() + ".size();");
    }

    final Expression isEmpty() {
        return new EnclosedExpr(new BinaryExpr(size(), new IntegerLiteralExpr("0"), BinaryExpr.Operator.EQUALS));
    }

    Expression clear() {
        return call(
                "4clear" + capital(),
                "Takes everything out of " + spoken() + ". Gives how many values that were. Example: {}().",
                List.of(),
                DataType.INT,
                "int before = " + self() + ".size();\n" + self() + ".clear();\nreturn before;");
    }

    final Expression has(Expression value) {
        return call(
                "4" + noun + "Has",
                "Tells whether a value is in " + spoken() + ". Gives true or false. Example: {}(value=" + example()
                        + ").",
                List.of(valueParameter("to look for")),
                DataType.BOOLEAN,
                "return " + self() + ".contains(value);",
                value(value));
    }

    final Expression contents(String order) {
        return call(
                "6" + noun + "Contents",
                "Reads all values of " + spoken() + order + ". Gives a list of " + HiddenData.spokenTypes(element)
                        + ". Example: {}().",
                List.of(),
                element.list(),
                "return new java.util.ArrayList<>(" + self() + ");");
    }

    /** The calls that every collection knows: size, isEmpty, clear, contains. */
    final boolean planCommon(MethodCallExpr call) {
        String name = call.getNameAsString();
        int arguments = call.getArguments().size();
        return switch (name) {
            case "size" -> arguments == 0 && reads(call, this::size);
            case "isEmpty", "empty" -> arguments == 0 && reads(call, this::isEmpty);
            case "clear" -> arguments == 0 && changes(call, this::clear);
            case "contains" -> arguments == 1 && !element.isContainer() && reads(call, () -> has(call.getArgument(0)));
            default -> false;
        };
    }
}
