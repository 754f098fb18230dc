package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Memory whose cells are read and written by their place: tables of one dimension, sheets of two. */
abstract class CellMemory extends MemoryStore {
    final DataType element;
    /** Whether a cell may hold nothing at all, as it does at first. */
    final boolean boxed;

    private boolean read;
    private boolean written;

    CellMemory(Rewriting rewriting, MemoryCode code, String word, int ordinal, DataType element, boolean boxed) {
        super(rewriting, code, word, ordinal);
        this.element = element;
        this.boxed = boxed;
    }

    /** The parameters that say which cell. */
    abstract List<ToolParameter> place();

    /** The lines that refuse a cell that is not there. */
    abstract String guard();

    /** The cell in the code problem's source. */
    abstract String cell();

    /** An example of the arguments that say which cell. */
    abstract String examplePlace();

    @Override
    boolean isWorthKeeping() {
        return read && written;
    }

    final void noteRead() {
        read = true;
    }

    final void noteWrite() {
        written = true;
    }

    /**
     * Plans whatever is done to one cell.
     *
     * @param access the expression that names the cell
     * @param place which cell, as the tree has it then
     */
    final boolean planCell(Expression access, Supplier<List<Expression>> place) {
        Node parent = access.getParentNode().orElseThrow();
        if (parent instanceof AssignExpr assignment && assignment.getTarget() == access) {
            written = true;
            return planAssignment(assignment, place);
        }
        if (parent instanceof UnaryExpr step && MemoryCode.isStep(step)) {
            written = true;
            read = true;
            return planStep(step, place);
        }
        read = true;
        if (boxed) {
            return planBoxed(access, place);
        }
        return plan.replace(access, () -> readCell(place.get()));
    }

    /** A read of a cell that may hold nothing: the solution may ask whether it does. */
    private boolean planBoxed(Expression access, Supplier<List<Expression>> place) {
        Node parent = access.getParentNode().orElseThrow();
        if (parent instanceof BinaryExpr comparison && comparison.getRight() instanceof NullLiteralExpr) {
            boolean missing = comparison.getOperator() == BinaryExpr.Operator.EQUALS;
            return plan.replace(comparison, () -> {
                Expression has = hasCell(place.get());
                return missing ? new UnaryExpr(has, UnaryExpr.Operator.LOGICAL_COMPLEMENT) : has;
            });
        }
        boolean object =
                parent instanceof MethodCallExpr call && call.getScope().orElse(null) == access;
        return !object && !CollectionMemory.isNullAsked(access) && plan.replace(access, () -> readCell(place.get()));
    }

    private Expression hasCell(List<Expression> place) {
        return call(
                "4" + noun + "Has",
                "Tells whether anything was written at a place of " + spoken() + ". Gives true or false. Example: {}("
                        + examplePlace() + ").",
                place(),
                DataType.BOOLEAN,
                guard() + "return " + cell() + " != null;",
                place.toArray(Expression[]::new));
    }

    /** The type of a cell as it is written in Java. */
    final String cellType() {
        return boxed ? MemoryCreation.boxed(element) : element.toString();
    }

    /** A line of Java that refuses a cell that holds nothing. */
    private String guardHeld() {
        return boxed ? "if (" + cell() + " == null) throw new ToolFailure(\"nothing was written there yet\");\n" : "";
    }

    private boolean planAssignment(AssignExpr assignment, Supplier<List<Expression>> place) {
        AssignExpr.Operator operator = assignment.getOperator();
        if (operator == AssignExpr.Operator.ASSIGN) {
            return planExtreme(assignment, place)
                    || planSum(assignment, place)
                    || plan.replace(assignment, () -> writeCell(place.get(), assignment.getValue()));
        }
        read = true;
        boolean plain = code.isPure(assignment.getValue());
        boolean sum = operator == AssignExpr.Operator.PLUS || operator == AssignExpr.Operator.MINUS;
        if (sum && plain && isNumber()) {
            boolean less = operator == AssignExpr.Operator.MINUS;
            return plan.replace(assignment, () -> {
                Expression amount = less ? negative(assignment.getValue()) : assignment.getValue();
                return addToCell(place.get(), MemoryCode.narrowed(element, amount));
            });
        }
        BinaryExpr.Operator binary = operator.toBinaryOperator().orElseThrow();
        return isTwiceTheSame(place.get(), assignment.getValue())
                && plan.replace(assignment, () -> {
                    Expression value = MemoryCode.bracketed(assignment.getValue());
                    BinaryExpr combined = new BinaryExpr(readCell(place.get()), value, binary);
                    return writeCell(place.get(), MemoryCode.narrowed(element, combined));
                });
    }

    /** Whether a place means the same before and after a value is worked out. */
    private boolean isTwiceTheSame(List<Expression> place, Expression value) {
        Set<String> fields = rewriting().type().getFields().stream()
                .flatMap(field -> field.getVariables().stream())
                .map(variable -> variable.getNameAsString())
                .collect(Collectors.toSet());
        boolean steady = value.findAll(AssignExpr.class).isEmpty()
                && value.findAll(UnaryExpr.class, MemoryCode::isStep).isEmpty();
        boolean local = place.stream()
                .flatMap(index -> index.findAll(NameExpr.class).stream())
                .noneMatch(name -> fields.contains(name.getNameAsString()));
        return place.stream().allMatch(code::isPure) && steady && (local || code.isPure(value));
    }

    /** {@code a[i] = Math.max(a[i], x)} is one tool: the larger value stays. */
    private boolean planExtreme(AssignExpr assignment, Supplier<List<Expression>> place) {
        Expression value = assignment.getValue();
        boolean larger = MemoryCode.isCall(value, "Math", "max", 2);
        if (!larger && !MemoryCode.isCall(value, "Math", "min", 2) || !isNumber()) {
            return false;
        }
        MethodCallExpr call = (MethodCallExpr) value;
        int own = isSameCell(assignment, call.getArgument(0), place)
                ? 0
                : isSameCell(assignment, call.getArgument(1), place) ? 1 : -1;
        if (own < 0 || !code.isPure(call.getArgument(1 - own))) {
            return false;
        }
        plan.settle(call.getArgument(own));
        read = true;
        return plan.replace(assignment, () -> {
            MethodCallExpr now = (MethodCallExpr) assignment.getValue();
            return larger
                    ? keepLarger(place.get(), now.getArgument(1 - own))
                    : keepSmaller(place.get(), now.getArgument(1 - own));
        });
    }

    /** {@code a[i] = a[i] + x} is one tool, as {@code a[i] += x} is. */
    private boolean planSum(AssignExpr assignment, Supplier<List<Expression>> place) {
        boolean sum = assignment.getValue() instanceof BinaryExpr binary
                && binary.getOperator() == BinaryExpr.Operator.PLUS
                && isNumber()
                && isSameCell(assignment, binary.getLeft(), place)
                && code.isPure(binary.getRight());
        if (!sum) {
            return false;
        }
        plan.settle(((BinaryExpr) assignment.getValue()).getLeft());
        read = true;
        return plan.replace(assignment, () -> addToCell(place.get(), ((BinaryExpr) assignment.getValue()).getRight()));
    }

    private boolean isSameCell(AssignExpr assignment, Expression other, Supplier<List<Expression>> place) {
        return other.toString().equals(assignment.getTarget().toString())
                && place.get().stream().allMatch(code::isPure);
    }

    private boolean planStep(UnaryExpr step, Supplier<List<Expression>> place) {
        boolean up = step.getOperator().name().endsWith("INCREMENT");
        boolean before = step.getOperator().isPostfix();
        boolean valueTaken = !isStatement(step);
        if (!isNumber() || element.kind() == DataType.Kind.DOUBLE && before && valueTaken) {
            return false;
        }
        return plan.replace(step, () -> {
            Expression sum = addToCell(place.get(), MemoryCode.number(up ? 1 : -1));
            return before && valueTaken
                    ? new EnclosedExpr(new BinaryExpr(
                            sum, MemoryCode.number(1), up ? BinaryExpr.Operator.MINUS : BinaryExpr.Operator.PLUS))
                    : sum;
        });
    }

    final boolean isNumber() {
        return Set.of(DataType.Kind.INT, DataType.Kind.LONG, DataType.Kind.DOUBLE)
                .contains(element.kind());
    }

    private static Expression negative(Expression value) {
        return new UnaryExpr(MemoryCode.bracketed(value), UnaryExpr.Operator.MINUS);
    }

    final Expression readCell(List<Expression> place) {
        return call(
                "4" + noun + "Value",
                "Reads one value of " + spoken() + ". " + gives(element) + " Example: {}(" + examplePlace() + ").",
                place(),
                element,
                guard() + guardHeld() + "return " + cell() + ";",
                place.toArray(Expression[]::new));
    }

    final Expression writeCell(List<Expression> place, Expression value) {
        return changing(
                "2set" + capital() + "Value",
                "Writes a value into " + spoken() + ". Gives the value that stands there now. Example: {}("
                        + examplePlace() + ", value=" + anExample(element) + ").",
                parameter("value", element, Texts.article(HiddenData.spokenType(element)) + " to write"),
                cell() + " = value;\nreturn value;",
                place,
                MemoryCode.converted(element, value));
    }

    private Expression addToCell(List<Expression> place, Expression amount) {
        return changing(
                "3addTo" + capital(),
                "Adds an amount to one value of " + spoken() + ". Gives the sum, which stands there now. Example: {}("
                        + examplePlace() + ", amount=1).",
                parameter(
                        "amount", element, Texts.article(HiddenData.spokenType(element)) + " to add; may be negative"),
                guardHeld() + cell() + " += amount;\nreturn " + cell() + ";",
                place,
                amount);
    }

    private Expression keepLarger(List<Expression> place, Expression value) {
        return keep("raise", "max", "larger", place, value);
    }

    private Expression keepSmaller(List<Expression> place, Expression value) {
        return keep("lower", "min", "smaller", place, value);
    }

    private Expression keep(String verb, String method, String word, List<Expression> place, Expression value) {
        return changing(
                "3" + verb + capital() + "Value",
                "Writes a value into " + spoken() + " if it is " + word
                        + " than the one that stands there. Gives the value that stands there now. Example: {}("
                        + examplePlace() + ", value=" + anExample(element) + ").",
                parameter("value", element, Texts.article(HiddenData.spokenType(element)) + " to compare and write"),
                guardHeld() + cell() + " = Math." + method + "(" + cell() + ", value);\nreturn " + cell() + ";",
                place,
                value);
    }

    private Expression changing(
            String wanted,
            String description,
            ToolParameter last,
            String body,
            List<Expression> place,
            Expression argument) {
        List<ToolParameter> parameters = new ArrayList<>(place());
        parameters.add(last);
        List<Expression> arguments = new ArrayList<>(place);
        arguments.add(argument);
        return call(wanted, description, parameters, element, guard() + body, arguments.toArray(Expression[]::new));
    }

    /** What all cells hold at first, in words. */
    final String initially() {
        if (boxed) {
            return "with nothing in it";
        }
        return switch (element.kind()) {
            case BOOLEAN -> "false";
            case CHAR -> "the character with code 0";
            default -> "0";
        };
    }
}
