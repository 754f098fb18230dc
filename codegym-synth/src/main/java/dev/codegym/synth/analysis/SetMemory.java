package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.codegym.tool.DataType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set as the agent's collection, in which no value stands twice. */
final class SetMemory extends CollectionMemory {
    SetMemory(
            Rewriting rewriting, MemoryCode code, int ordinal, MemoryCreation made, @Nullable MethodDeclaration home) {
        super(rewriting, code, "collection", ordinal, made, home);
    }

    @Override
    boolean planCall(MethodCallExpr call) {
        boolean sorted = made.className().equals("TreeSet");
        return switch (call.getNameAsString() + call.getArguments().size()) {
            case "add1" -> asks(call, () -> add(call.getArgument(0)));
            case "remove1" -> asks(call, () -> remove(call.getArgument(0)));
            case "first0" -> sorted && readsElement(call, () -> end("First", "smallest", "first"));
            case "last0" -> sorted && readsElement(call, () -> end("Last", "largest", "last"));
            case "pollFirst0" -> sorted && takes(call, () -> take("Smallest", "smallest", "pollFirst"));
            case "pollLast0" -> sorted && takes(call, () -> take("Largest", "largest", "pollLast"));
            default -> planCommon(call);
        };
    }

    private Expression add(Expression value) {
        return call(
                "1addTo" + capital(),
                "Puts a value into " + spoken() + ", which is empty at first, for notes of your own, and holds no value"
                        + " twice. Gives true if the value is new there, else false. Example: {}(value=" + example()
                        + ").",
                List.of(valueParameter("to put there")),
                DataType.BOOLEAN,
                ListMemory.full(self() + ".size()", spoken()) + "return " + self() + ".add(value);",
                value(value));
    }

    private Expression remove(Expression value) {
        String argument =
                element.kind() == DataType.Kind.STRING ? "value" : MemoryCreation.boxed(element) + ".valueOf(value)";
        return call(
                "2removeFrom" + capital(),
                "Takes a value out of " + spoken() + ". Gives true if it was there, else false. Example: {}(value="
                        + example() + ").",
                List.of(valueParameter("to take out")),
                DataType.BOOLEAN,
                "return " + self() + ".remove(" + argument + ");",
                value(value));
    }

    private Expression end(String name, String which, String method) {
        return call(
                "4" + noun + name,
                "Reads the " + which + " value of " + spoken() + ". " + gives(element) + " Example: {}().",
                List.of(),
                element,
                guardEmpty() + "return " + self() + "." + method + "();");
    }

    private Expression take(String name, String which, String method) {
        return call(
                "3take" + name + "From" + capital(),
                "Takes the " + which + " value out of " + spoken() + ". " + gives(element) + " Example: {}().",
                List.of(),
                element,
                guardEmpty() + "return " + self() + "." + method + "();");
    }

    @Override
    Expression whole() {
        return contents(made.className().equals("TreeSet") ? " in ascending order" : "");
    }
}
