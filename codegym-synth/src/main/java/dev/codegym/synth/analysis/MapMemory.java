package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map as the agent's ledger, which holds a value under each of its keys. */
final class MapMemory extends CollectionMemory {
    private final DataType key;

    MapMemory(
            Rewriting rewriting, MemoryCode code, int ordinal, MemoryCreation made, @Nullable MethodDeclaration home) {
        super(rewriting, code, "ledger", ordinal, made, home);
        this.key = made.types().get(0);
    }

    @Override
    boolean plan(Expression use) {
        return use.getParentNode().orElseThrow() instanceof MethodCallExpr call
                && call.getScope().orElse(null) == use
                && call.getArguments().stream().noneMatch(NullLiteralExpr.class::isInstance)
                && planCall(call);
    }

    @Override
    boolean planCall(MethodCallExpr call) {
        return switch (call.getNameAsString() + call.getArguments().size()) {
            case "put2" -> planSum(call) || changes(call, () -> put(call.getArgument(0), call.getArgument(1)));
            case "get1" -> planGet(call);
            case "getOrDefault2" -> readsElement(call, () -> valueOr(call.getArgument(0), call.getArgument(1)));
            case "containsKey1" -> reads(call, () -> hasKey(call.getArgument(0)));
            case "remove1" -> changes(call, () -> remove(call.getArgument(0)));
            case "merge3" -> planMerge(call);
            case "putIfAbsent2" -> changes(call, () -> putNew(call.getArgument(0), call.getArgument(1)));
            case "keySet0" -> planCopy(call, false);
            case "values0" -> planCopy(call, true);
            case "entrySet0" -> planEntries(call);
            case "size0", "isEmpty0", "clear0" -> planCommon(call);
            default -> false;
        };
    }

    private boolean planGet(MethodCallExpr call) {
        if (call.getParentNode().orElseThrow() instanceof BinaryExpr comparison
                && comparison.getRight() instanceof NullLiteralExpr) {
            boolean missing = comparison.getOperator() == BinaryExpr.Operator.EQUALS;
            noteRead();
            return plan.replace(comparison, () -> {
                Expression has = hasKey(call.getArgument(0));
                return missing ? new UnaryExpr(has, UnaryExpr.Operator.LOGICAL_COMPLEMENT) : has;
            });
        }
        return readsElement(call, () -> get(call.getArgument(0)));
    }

    /** {@code m.put(k, m.getOrDefault(k, 0) + x)} is one tool. */
    private boolean planSum(MethodCallExpr call) {
        if (!(call.getArgument(1) instanceof BinaryExpr sum)
                || sum.getOperator() != BinaryExpr.Operator.PLUS
                || !isStatement(call)
                || !isNumber()
                || !(sum.getLeft() instanceof MethodCallExpr before)) {
            return false;
        }
        String scope = call.getScope().orElseThrow().toString();
        boolean same = (MemoryCode.isCall(before, scope, "getOrDefault", 2)
                                && before.getArgument(1).toString().matches("0[Ll]?")
                        || MemoryCode.isCall(before, scope, "get", 1))
                && before.getArgument(0).toString().equals(call.getArgument(0).toString())
                && code.isPure(call.getArgument(0))
                && code.isPure(sum.getRight());
        if (!same) {
            return false;
        }
        plan.settle(before);
        return asks(call, () -> add(call.getArgument(0), ((BinaryExpr) call.getArgument(1)).getRight()));
    }

    private boolean planMerge(MethodCallExpr call) {
        boolean sum = call.getArgument(2).toString().matches("(Integer|Long|Double)::sum") && isNumber();
        return sum && asks(call, () -> add(call.getArgument(0), call.getArgument(1)));
    }

    private boolean isNumber() {
        return Set.of(DataType.Kind.INT, DataType.Kind.LONG, DataType.Kind.DOUBLE)
                .contains(element.kind());
    }

    private boolean planCopy(MethodCallExpr call, boolean values) {
        Node parent = call.getParentNode().orElseThrow();
        boolean copied =
                parent instanceof ForEachStmt loop && loop.getIterable() == call || WholeReads.isOne(call, null);
        return copied && reads(call, () -> values ? whole() : keys());
    }

    /** A loop over entries that takes them apart is one over keys. */
    private boolean planEntries(MethodCallExpr call) {
        if (!(call.getParentNode().orElseThrow() instanceof ForEachStmt loop) || loop.getIterable() != call) {
            return false;
        }
        VariableDeclarator entry = loop.getVariableDeclarator();
        String name = entry.getNameAsString();
        List<MethodCallExpr> parts = new ArrayList<>();
        for (NameExpr use : loop.getBody()
                .findAll(NameExpr.class, used -> used.getNameAsString().equals(name))) {
            if (!(use.getParentNode().orElseThrow() instanceof MethodCallExpr part
                    && part.getScope().orElse(null) == use
                    && Set.of("getKey", "getValue").contains(part.getNameAsString()))) {
                return false;
            }
            parts.add(part);
        }
        for (MethodCallExpr part : parts) {
            boolean planned = part.getNameAsString().equals("getKey")
                    ? plan.replace(part, () -> new NameExpr(name))
                    : readsElement(part, () -> get(new NameExpr(name)));
            if (!planned) {
                return false;
            }
        }
        plan.replace(entry, () -> new VariableDeclarator(keyType(), name));
        return reads(call, this::keys);
    }

    private Type keyType() {
        return new ClassOrInterfaceType(null, MemoryCreation.boxed(key));
    }

    private ToolParameter keyParameter() {
        return parameter(
                "key", key, Texts.article(HiddenData.spokenType(key)) + ", under which the value is found again");
    }

    private String exampleKey() {
        return "key=" + anExample(key);
    }

    private Expression key(Expression value) {
        return MemoryCode.converted(key, value);
    }

    private Expression put(Expression where, Expression value) {
        return call(
                "1set" + capital() + "Value",
                "Writes a value under a key in " + spoken()
                        + ", which is empty at first and for notes of your own; what stood under that key is gone."
                        + " Gives how many keys there are now. Example: {}(" + exampleKey() + ", value=" + example()
                        + ").",
                List.of(keyParameter(), valueParameter("to write")),
                DataType.INT,
                ListMemory.full(self() + ".size()", spoken()) + self() + ".put(key, value);\nreturn " + self()
                        + ".size();",
                key(where),
                value(value));
    }

    private Expression putNew(Expression where, Expression value) {
        return call(
                "2keep" + capital() + "Value",
                "Writes a value under a key in " + spoken()
                        + ", unless there is one already. Gives how many keys there are now. Example: {}("
                        + exampleKey() + ", value=" + example() + ").",
                List.of(keyParameter(), valueParameter("to write")),
                DataType.INT,
                ListMemory.full(self() + ".size()", spoken()) + self() + ".putIfAbsent(key, value);\nreturn " + self()
                        + ".size();",
                key(where),
                value(value));
    }

    private Expression add(Expression where, Expression amount) {
        String zero = MemoryCreation.boxed(element) + ".valueOf(0)";
        return call(
                "2addTo" + capital(),
                "Adds an amount to the value under a key in " + spoken()
                        + "; a key that is not there yet begins with 0. Gives the sum, which stands there now. Example: {}("
                        + exampleKey() + ", amount=1).",
                List.of(
                        keyParameter(),
                        parameter(
                                "amount",
                                element,
                                Texts.article(HiddenData.spokenType(element)) + " to add; may be negative")),
                element,
                ListMemory.full(self() + ".size()", spoken()) + element + " sum = (" + element + ") (" + self()
                        + ".getOrDefault(key, " + zero + ") + amount);\n" + self() + ".put(key, sum);\nreturn sum;",
                key(where),
                MemoryCode.narrowed(element, amount));
    }

    private Expression get(Expression where) {
        return call(
                "4" + noun + "Value",
                "Reads the value under a key in " + spoken() + ". " + gives(element) + " Example: {}(" + exampleKey()
                        + ").",
                List.of(keyParameter()),
                element,
                "if (!" + self()
                        + ".containsKey(key)) throw new ToolFailure(\"key is \" + key + \": there is nothing under it in "
                        + spoken() + "\");\nreturn " + self() + ".get(key);",
                key(where));
    }

    private Expression valueOr(Expression where, Expression otherwise) {
        return call(
                "4" + noun + "ValueOr",
                "Reads the value under a key in " + spoken()
                        + ", or tells the value given for keys that are not there. " + gives(element) + " Example: {}("
                        + exampleKey() + ", otherwise=" + example() + ").",
                List.of(
                        keyParameter(),
                        parameter(
                                "otherwise",
                                element,
                                Texts.article(HiddenData.spokenType(element)) + " for a key that is not there")),
                element,
                "return " + self() + ".getOrDefault(key, otherwise);",
                key(where),
                value(otherwise));
    }

    private Expression hasKey(Expression where) {
        return call(
                "4" + noun + "Has",
                "Tells whether there is a value under a key in " + spoken() + ". Gives true or false. Example: {}("
                        + exampleKey() + ").",
                List.of(keyParameter()),
                DataType.BOOLEAN,
                "return " + self() + ".containsKey(key);",
                key(where));
    }

    private Expression remove(Expression where) {
        return call(
                "3removeFrom" + capital(),
                "Takes a key and its value out of " + spoken() + ". Gives how many keys there are now. Example: {}("
                        + exampleKey() + ").",
                List.of(keyParameter()),
                DataType.INT,
                self() + ".remove(key);\nreturn " + self() + ".size();",
                key(where));
    }

    private Expression keys() {
        return call(
                "6" + noun + "Keys",
                "Reads all keys of " + spoken() + ". Gives a list of " + HiddenData.spokenTypes(key)
                        + ". Example: {}().",
                List.of(),
                key.list(),
                "return new java.util.ArrayList<>(" + self() + ".keySet());");
    }

    @Override
    Expression whole() {
        return call(
                "6" + noun + "Values",
                "Reads the values under all keys of " + spoken() + ". Gives a list of "
                        + HiddenData.spokenTypes(element) + ". Example: {}().",
                List.of(),
                element.list(),
                "return new java.util.ArrayList<>(" + self() + ".values());");
    }
}
