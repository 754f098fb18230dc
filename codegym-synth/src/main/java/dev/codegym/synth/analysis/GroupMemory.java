package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists in an array, a list or a map as the agent's groups: each has a name, and values in the order in which they came. */
final class GroupMemory extends CollectionMemory {
    /** How the groups are held. */
    enum Form {
        ARRAY,
        LIST,
        MAP
    }

    private static final Set<String> INNER = Set.of("ArrayList", "LinkedList", "HashSet", "TreeSet", "LinkedHashSet");

    private final Form form;
    private final DataType key;
    private final Expression creation;
    private @Nullable String inner;
    private int emptied;
    private int planned;

    GroupMemory(
            Rewriting rewriting, MemoryCode code, int ordinal, MemoryCreation made, Form form, Expression creation) {
        super(rewriting, code, "group", ordinal, made, null);
        this.form = form;
        this.key = form == Form.MAP ? made.types().get(0) : DataType.INT;
        this.creation = creation;
    }

    @Override
    boolean plan(Expression use) {
        boolean can = planOne(use);
        planned++;
        return can;
    }

    private boolean planOne(Expression use) {
        Node parent = use.getParentNode().orElseThrow();
        if (form == Form.ARRAY && MemoryCode.isCall(parent, "Arrays", "setAll", 2)) {
            return planSetAll((MethodCallExpr) parent);
        }
        if (form == Form.ARRAY) {
            return parent instanceof ArrayAccessExpr group
                    && group.getName() == use
                    && (planMade(group) || planGroup(group, group::getIndex));
        }
        return parent instanceof MethodCallExpr call && call.getScope().orElse(null) == use && planCall(call);
    }

    /** {@code a[i] = new ArrayList<>()} makes a group empty. */
    private boolean planMade(ArrayAccessExpr group) {
        return group.getParentNode().orElseThrow() instanceof AssignExpr assignment
                && assignment.getTarget() == group
                && isEmptyGroup(assignment.getValue())
                && assignment.getParentNode().orElse(null) instanceof ExpressionStmt statement
                && planEmpty(statement, group);
    }

    private boolean planEmpty(ExpressionStmt statement, ArrayAccessExpr group) {
        emptied++;
        ForStmt loop = MemoryCode.around(statement, ForStmt.class);
        boolean counts = loop != null && isCounted(loop, group.getIndex());
        // the groups are empty from the start: to make each empty once, one after the other, would change nothing
        return plan.replace(
                statement,
                () -> counts && emptied == 1 ? new EmptyStmt() : MemoryCode.statement(empty(group.getIndex())));
    }

    private static boolean isCounted(ForStmt loop, Expression index) {
        boolean up = loop.getUpdate().size() == 1
                && loop.getUpdate().get(0).toString().matches("\\Q" + index + "\\E\\+\\+|\\+\\+\\Q" + index + "\\E");
        return index instanceof NameExpr && up && MemoryUses.loops(loop) == 1;
    }

    /** {@code for (int i = 0; i < n; i++) a.add(new ArrayList<>())} right after the list was made: so many groups at once. */
    private boolean planAllMade(MethodCallExpr added) {
        ForStmt loop = MemoryCode.around(added, ForStmt.class);
        if (planned > 0 || loop == null || MemoryUses.loops(loop) != 1) {
            return false;
        }
        Statement body = loop.getBody();
        Statement only =
                body instanceof BlockStmt block && block.getStatements().size() == 1 ? block.getStatement(0) : body;
        boolean plain = only instanceof ExpressionStmt statement && statement.getExpression() == added;
        boolean fromZero = loop.getInitialization().size() == 1
                && loop.getInitialization().get(0).toString().matches("int \\w+ = 0");
        if (!plain
                || !fromZero
                || !(loop.getCompare().orElse(null) instanceof BinaryExpr compare)
                || !isCounted(loop, compare.getLeft())
                || !code.isPure(compare.getRight())) {
            return false;
        }
        boolean less = compare.getOperator() == BinaryExpr.Operator.LESS;
        boolean lessOrEqual = compare.getOperator() == BinaryExpr.Operator.LESS_EQUALS;
        return (less || lessOrEqual)
                && plan.replace(loop, () -> {
                    Expression count = compare.getRight();
                    return MemoryCode.statement(startAll(
                            less
                                    ? count
                                    : new BinaryExpr(
                                            MemoryCode.bracketed(count),
                                            MemoryCode.number(1),
                                            BinaryExpr.Operator.PLUS)));
                });
    }

    private boolean planSetAll(MethodCallExpr call) {
        boolean first = planned == 0
                && call.getArgument(1) instanceof LambdaExpr lambda
                && lambda.getExpressionBody().map(this::isEmptyGroup).orElse(false);
        return first
                && call.getParentNode().orElse(null) instanceof ExpressionStmt statement
                && plan.replace(statement, EmptyStmt::new);
    }

    private boolean isEmptyGroup(Expression value) {
        boolean empty = value instanceof ObjectCreationExpr created
                && created.getArguments().isEmpty()
                && created.getAnonymousClassBody().isEmpty()
                && INNER.contains(created.getType().getNameAsString());
        if (!empty) {
            return false;
        }
        String type = ((ObjectCreationExpr) value).getType().getNameAsString();
        boolean same = inner == null || inner.equals(type);
        inner = type;
        return same;
    }

    @Override
    boolean planCall(MethodCallExpr call) {
        boolean map = form == Form.MAP;
        return switch (call.getNameAsString() + call.getArguments().size()) {
            case "add1" ->
                !map
                        && isEmptyGroup(call.getArgument(0))
                        && isStatement(call)
                        && (planAllMade(call) || plan.replace(call, this::addGroup));
            case "get1" -> planGroup(call, () -> call.getArgument(0));
            case "put2" ->
                map
                        && isEmptyGroup(call.getArgument(1))
                        && isStatement(call)
                        && plan.replace(call, () -> empty(call.getArgument(0)));
            case "putIfAbsent2" ->
                map
                        && isEmptyGroup(call.getArgument(1))
                        && isStatement(call)
                        && plan.replace(call, () -> begin(call.getArgument(0)));
            case "computeIfAbsent2" -> map && planAdded(call);
            case "getOrDefault2" -> map && isDefault(call.getArgument(1)) && planGroup(call, () -> call.getArgument(0));
            case "containsKey1" -> map && reads(call, () -> known(call.getArgument(0)));
            case "size0" -> reads(call, this::size);
            case "isEmpty0" -> reads(call, this::isEmpty);
            default -> false;
        };
    }

    /** {@code m.computeIfAbsent(k, x -> new ArrayList<>()).add(v)}: a group begins with its first value. */
    private boolean planAdded(MethodCallExpr call) {
        boolean made = call.getArgument(1) instanceof LambdaExpr lambda
                && lambda.getExpressionBody().map(this::isEmptyGroup).orElse(false);
        return made
                && call.getParentNode().orElseThrow() instanceof MethodCallExpr added
                && added.getScope().orElse(null) == call
                && added.getNameAsString().equals("add")
                && added.getArguments().size() == 1
                && isGiven(added.getArgument(0))
                && asksAdd(added, () -> addNew(call.getArgument(0), added.getArgument(0)));
    }

    private boolean asksAdd(MethodCallExpr added, Supplier<Expression> by) {
        return isSet() ? asks(added, by) : changes(added, by);
    }

    private boolean isSet() {
        return inner != null && inner.endsWith("Set");
    }

    private static boolean isDefault(Expression value) {
        return value.toString().matches("(Collections\\.emptyList|List\\.of|Set\\.of|Collections\\.emptySet)\\(\\)")
                || value instanceof ObjectCreationExpr created
                        && created.getArguments().isEmpty();
    }

    /** Whatever is done to an expression that names one group. */
    private boolean planGroup(Expression group, Supplier<Expression> name) {
        Node parent = group.getParentNode().orElseThrow();
        boolean orEmpty =
                group instanceof MethodCallExpr call && call.getNameAsString().equals("getOrDefault");
        if (parent instanceof ForEachStmt loop && loop.getIterable() == group) {
            noteRead();
            return isUntouched(loop.getVariableDeclarator()) && plan.replace(group, () -> values(name.get(), orEmpty));
        }
        if (parent instanceof BinaryExpr comparison && isNullQuestion(comparison) && form == Form.MAP && !orEmpty) {
            boolean missing = comparison.getOperator() == BinaryExpr.Operator.EQUALS;
            noteRead();
            return plan.replace(comparison, () -> {
                Expression known = known(name.get());
                return missing ? new UnaryExpr(known, UnaryExpr.Operator.LOGICAL_COMPLEMENT) : known;
            });
        }
        if (!(parent instanceof MethodCallExpr use) || use.getScope().orElse(null) != group || orEmpty) {
            return WholeReads.isOne(group, null) && readsWhole(group, () -> values(name.get(), orEmpty));
        }
        return switch (use.getNameAsString() + use.getArguments().size()) {
            case "add1" -> isGiven(use.getArgument(0)) && asksAdd(use, () -> add(name.get(), use.getArgument(0)));
            case "size0" -> reads(use, () -> count(name.get()));
            case "isEmpty0" ->
                reads(
                        use,
                        () -> new EnclosedExpr(
                                new BinaryExpr(count(name.get()), MemoryCode.number(0), BinaryExpr.Operator.EQUALS)));
            case "get1" -> !isSet() && readsElement(use, () -> value(name.get(), use.getArgument(0)));
            case "contains1" -> !element.isContainer() && reads(use, () -> holds(name.get(), use.getArgument(0)));
            default -> false;
        };
    }

    private boolean readsWhole(Expression group, Supplier<Expression> by) {
        noteRead();
        return plan.replace(group, by);
    }

    private static boolean isNullQuestion(BinaryExpr comparison) {
        return comparison.getRight() instanceof NullLiteralExpr;
    }

    @Override
    boolean isWorthKeeping() {
        return super.isWorthKeeping() && inner != null;
    }

    @Override
    List<Statement> start(boolean again) {
        if (form != Form.ARRAY) {
            return super.start(again);
        }
        ArrayCreationExpr array = (ArrayCreationExpr) creation;
        return List.of(MemoryCode.statement(
                startAll(array.getLevels().get(0).getDimension().orElseThrow())));
    }

    private Expression startAll(Expression count) {
        return call(
                "1start" + capital() + "s",
                "Begins " + spoken() + "s anew: so many empty groups, numbered from 0, for notes of your own."
                        + " Gives how many there are. Example: {}(count=3).",
                List.of(HiddenData.index("count", "how many groups")),
                DataType.INT,
                "if (count < 0 || count > " + MOST
                        + ") throw new ToolFailure(\"count is \" + count + \": it must be from 0 to "
                        + MOST + "\");\n" + self() + ".clear();\nfor (int i = 0; i < count; i++) { " + self() + ".add("
                        + newGroup() + "); }\nreturn count;",
                count);
    }

    private String newGroup() {
        return "new java.util." + inner + "<" + MemoryCreation.boxed(element) + ">()";
    }

    private String groupType() {
        return "java.util." + Objects.requireNonNull(inner) + "<" + MemoryCreation.boxed(element) + ">";
    }

    @Override
    String declaration(String name) {
        String type = form == Form.MAP
                ? "java.util." + made.className() + "<" + MemoryCreation.boxed(key) + ", " + groupType() + ">"
                : "java.util.ArrayList<" + groupType() + ">";
        return "private " + type + " " + name + " = new " + type + "();";
    }

    private ToolParameter group() {
        return form == Form.MAP
                ? parameter("group", key, Texts.article(HiddenData.spokenType(key)) + ", the name of the group")
                : HiddenData.index("group", "number of the group, counted from 0");
    }

    private String exampleGroup() {
        return "group=" + (form == Form.MAP ? anExample(key) : "0");
    }

    private Expression name(Expression name) {
        return MemoryCode.converted(key, name);
    }

    private String guard() {
        return form == Form.MAP
                ? "if (!" + self()
                        + ".containsKey(group)) throw new ToolFailure(\"group is \" + group + \": there is no such group\");\n"
                : "if (" + self() + ".isEmpty()) throw new ToolFailure(\"there are no groups yet: begin one first\");\n"
                        + HiddenData.guard("group", self() + ".size()");
    }

    private String one() {
        return self() + ".get(group)";
    }

    private Expression addGroup() {
        return call(
                "1beginNext" + capital(),
                "Begins one more of " + spoken() + "s, an empty one, for notes of your own."
                        + " Gives how many there are now; the new one has the highest number, and the first has number 0. Example: {}().",
                List.of(),
                DataType.INT,
                ListMemory.full(self() + ".size()", spoken() + "s") + self() + ".add(" + newGroup() + ");\nreturn "
                        + self() + ".size();");
    }

    private Expression begin(Expression name) {
        return call(
                "1begin" + capital(),
                "Begins one of " + spoken() + "s, for notes of your own, if there is none of that name."
                        + " Gives how many values it holds. Example: {}(" + exampleGroup() + ").",
                List.of(group()),
                DataType.INT,
                ListMemory.full(self() + ".size()", spoken() + "s") + self() + ".putIfAbsent(group, " + newGroup()
                        + ");\nreturn " + one() + ".size();",
                name(name));
    }

    private Expression empty(Expression name) {
        String set = form == Form.MAP
                ? ListMemory.full(self() + ".size()", spoken() + "s") + self() + ".put(group, "
                : guard() + self() + ".set(group, ";
        return call(
                "1empty" + capital(),
                "Makes one of " + spoken() + "s empty" + (form == Form.MAP ? ", or begins it" : "")
                        + ". Gives how many groups there are. Example: {}(" + exampleGroup() + ").",
                List.of(group()),
                DataType.INT,
                set + newGroup() + ");\nreturn " + self() + ".size();",
                name(name));
    }

    private Expression add(Expression name, Expression value) {
        return put("2addTo" + capital(), "", guard(), name, value);
    }

    private Expression addNew(Expression name, Expression value) {
        String begun = ListMemory.full(self() + ".size()", spoken() + "s") + "if (!" + self()
                + ".containsKey(group)) { " + self() + ".put(group, " + newGroup() + "); }\n";
        return put("2giveTo" + capital(), ", which begins with it if there is none of that name", begun, name, value);
    }

    private Expression put(String wanted, String more, String before, Expression name, Expression value) {
        String full = ListMemory.full(one() + ".size()", "the group");
        return call(
                wanted,
                "Puts a value into one of " + spoken() + "s" + more
                        + (isSet()
                                ? ". Gives true if the value is new there, else false."
                                : ". Gives how many values it holds now.")
                        + " Example: {}(" + exampleGroup() + ", value=" + example() + ").",
                List.of(group(), valueParameter("to put there")),
                isSet() ? DataType.BOOLEAN : DataType.INT,
                before
                        + full
                        + (isSet()
                                ? "return " + one() + ".add(value);"
                                : one() + ".add(value);\nreturn " + one() + ".size();"),
                name(name),
                value(value));
    }

    private Expression count(Expression name) {
        return call(
                "4" + noun + "Size",
                "Tells how many values are in one of " + spoken() + "s. Gives an integer. Example: {}(" + exampleGroup()
                        + ").",
                List.of(group()),
                DataType.INT,
                guard() + "return " + one() + ".size();",
                name(name));
    }

    private Expression value(Expression name, Expression position) {
        return call(
                "3" + noun + "Value",
                "Reads one value of one of " + spoken() + "s. " + gives(element) + " Example: {}(" + exampleGroup()
                        + ", position=0).",
                List.of(group(), HiddenData.index("position", "position in the group, counted from 0")),
                element,
                guard() + "if (" + one() + ".isEmpty()) throw new ToolFailure(\"the group is empty\");\n"
                        + HiddenData.guard("position", one() + ".size()") + "return " + one() + ".get(position);",
                name(name),
                position);
    }

    private Expression holds(Expression name, Expression value) {
        return call(
                "4" + noun + "Has",
                "Tells whether a value is in one of " + spoken() + "s. Gives true or false. Example: {}("
                        + exampleGroup() + ", value=" + example() + ").",
                List.of(group(), valueParameter("to look for")),
                DataType.BOOLEAN,
                guard() + "return " + one() + ".contains(value);",
                name(name),
                value(value));
    }

    private Expression known(Expression name) {
        return call(
                "4is" + capital(),
                "Tells whether there is a group of that name. Gives true or false. Example: {}(" + exampleGroup()
                        + ").",
                List.of(group()),
                DataType.BOOLEAN,
                "return " + self() + ".containsKey(group);",
                name(name));
    }

    private Expression values(Expression name, boolean orEmpty) {
        String none =
                orEmpty ? "if (!" + self() + ".containsKey(group)) { return new java.util.ArrayList<>(); }\n" : guard();
        return call(
                orEmpty ? "3" + noun + "ContentsIfAny" : "3" + noun + "Contents",
                "Reads all values of one of " + spoken() + "s"
                        + (orEmpty ? ", none where there is no such group" : "") + ". Gives a list of "
                        + HiddenData.spokenTypes(element) + ". Example: {}(" + exampleGroup() + ").",
                List.of(group()),
                element.list(),
                none + "return new java.util.ArrayList<>(" + one() + ");",
                name(name));
    }

    @Override
    Expression whole() {
        throw new IllegalStateException("groups are read one by one");
    }
}
