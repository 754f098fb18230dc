package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.codegym.tool.DataType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A priority queue as the agent's pool, from which the least value is taken by whatever order it has. */
final class PoolMemory extends CollectionMemory {
    private static final Pattern DIFFERENCE = Pattern.compile(
            "\\(?(\\w+), (\\w+)\\)? -> (?:(?:Integer|Long|Double)\\.compare\\()?(\\w+)(\\[\\d+])?(?:, | - )(\\w+)(\\[\\d+])?\\)?");

    private static final Pattern BY_ENTRY =
            Pattern.compile("Comparator\\.comparing(?:Int|Long|Double)?\\(\\(?(\\w+)\\)? -> \\1\\[(\\d+)]\\)");

    PoolMemory(
            Rewriting rewriting, MemoryCode code, int ordinal, MemoryCreation made, @Nullable MethodDeclaration home) {
        super(rewriting, code, "pool", ordinal, made, home);
    }

    /** Whether its order can be told in words. */
    static boolean isSpoken(MemoryCreation made) {
        return made.order() == null ? !made.element().isContainer() : which(made) != null;
    }

    /** Which value is taken first, in words; null where that cannot be told. */
    private static @Nullable String which(MemoryCreation made) {
        if (made.order() == null) {
            return "smallest value";
        }
        String order = made.order().toString();
        if (order.matches("Collections\\.reverseOrder\\(\\)|Comparator\\.reverseOrder\\(\\)")) {
            return "largest value";
        }
        Matcher entry = BY_ENTRY.matcher(order);
        if (entry.matches()) {
            return "list with the smallest number at position " + entry.group(2);
        }
        Matcher pair = DIFFERENCE.matcher(order);
        return pair.matches() ? which(pair, made.element().isContainer()) : null;
    }

    private static @Nullable String which(Matcher pair, boolean lists) {
        boolean up = pair.group(3).equals(pair.group(1)) && pair.group(5).equals(pair.group(2));
        boolean down = pair.group(3).equals(pair.group(2)) && pair.group(5).equals(pair.group(1));
        String place = String.valueOf(pair.group(4));
        boolean same = place.equals(String.valueOf(pair.group(6))) && lists == (pair.group(4) != null);
        if (up == down || !same) {
            return null;
        }
        String extreme = up ? "smallest" : "largest";
        return lists
                ? "list with the " + extreme + " number at position " + place.substring(1, place.length() - 1)
                : extreme + " value";
    }

    @Override
    boolean planCall(MethodCallExpr call) {
        return switch (call.getNameAsString() + call.getArguments().size()) {
            case "add1", "offer1" -> isGiven(call.getArgument(0)) && changes(call, () -> add(call.getArgument(0)));
            case "poll0", "remove0" -> takes(call, this::take);
            case "peek0", "element0" -> readsElement(call, this::see);
            case "remove1" -> !element.isContainer() && asks(call, () -> remove(call.getArgument(0)));
            default -> planCommon(call);
        };
    }

    private Expression add(Expression value) {
        return call(
                "1addTo" + capital(),
                "Puts a value into " + spoken() + ", which is empty at first and for notes of your own."
                        + " Gives how many values it holds now. Example: {}(value=" + example() + ").",
                List.of(valueParameter("to put there")),
                DataType.INT,
                ListMemory.full(self() + ".size()", spoken()) + self() + ".add(value);\nreturn " + self() + ".size();",
                value(value));
    }

    private Expression take() {
        return call(
                "2takeFrom" + capital(),
                "Takes the " + which(made) + " out of " + spoken() + ". " + gives(element) + " Example: {}().",
                List.of(),
                element,
                guardEmpty() + "return " + self() + ".remove();");
    }

    private Expression see() {
        return call(
                "3" + noun + "First",
                "Reads the " + which(made) + " of " + spoken() + " and leaves it there. " + gives(element)
                        + " Example: {}().",
                List.of(),
                element,
                guardEmpty() + "return " + self() + ".element();");
    }

    private Expression remove(Expression value) {
        String argument =
                element.kind() == DataType.Kind.STRING ? "value" : MemoryCreation.boxed(element) + ".valueOf(value)";
        return call(
                "2removeFrom" + capital(),
                "Takes a value that you name out of " + spoken()
                        + ". Gives true if it was there, else false. Example: {}(value=" + example() + ").",
                List.of(valueParameter("to take out")),
                DataType.BOOLEAN,
                "return " + self() + ".remove(" + argument + ");",
                value(value));
    }

    @Override
    Expression whole() {
        return contents(" in no special order");
    }
}
