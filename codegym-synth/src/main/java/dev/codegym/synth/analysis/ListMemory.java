package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@code ArrayList} as the agent's list. */
final class ListMemory extends CollectionMemory {
    ListMemory(
            Rewriting rewriting, MemoryCode code, int ordinal, MemoryCreation made, @Nullable MethodDeclaration home) {
        super(rewriting, code, "list", ordinal, made, home);
    }

    @Override
    boolean plan(Expression use) {
        Node parent = use.getParentNode().orElseThrow();
        if (MemoryCode.isCall(parent, "Collections", "sort", 1) && !element.isContainer()) {
            return changes((MethodCallExpr) parent, this::sort);
        }
        if (MemoryCode.isCall(parent, "Collections", "reverse", 1)) {
            return changes((MethodCallExpr) parent, this::reverse);
        }
        return super.plan(use);
    }

    @Override
    boolean planLoop(ForEachStmt loop, Expression use) {
        if (element.isContainer()) {
            return super.planLoop(loop, use);
        }
        String index = code.fresh(loop.getVariableDeclarator().getNameAsString());
        noteRead();
        return plan.replace(loop, () -> MemoryCode.counted(loop, index, size(), get(new NameExpr(index))));
    }

    @Override
    boolean planCall(MethodCallExpr call) {
        return switch (call.getNameAsString() + call.getArguments().size()) {
            case "add1" -> isGiven(call.getArgument(0)) && changes(call, () -> add(call.getArgument(0)));
            case "add2" ->
                isGiven(call.getArgument(1)) && changes(call, () -> insert(call.getArgument(0), call.getArgument(1)));
            case "get1" -> readsElement(call, () -> get(call.getArgument(0)));
            case "set2" ->
                isGiven(call.getArgument(1)) && changes(call, () -> set(call.getArgument(0), call.getArgument(1)));
            case "remove1" -> isPosition(call.getArgument(0)) && takes(call, () -> remove(call.getArgument(0)));
            case "indexOf1" -> !element.isContainer() && reads(call, () -> indexOf(call.getArgument(0)));
            default -> planCommon(call);
        };
    }

    /** Whether an argument of {@code remove} is a position; it might be a value. */
    private static boolean isPosition(Expression argument) {
        if (argument instanceof NameExpr name) {
            MethodDeclaration method = MemoryCode.around(name, MethodDeclaration.class);
            return method != null && MemoryCode.isInt(method, name.getNameAsString());
        }
        return argument instanceof IntegerLiteralExpr
                || argument instanceof BinaryExpr
                || argument instanceof MethodCallExpr call
                        && call.getNameAsString().equals("size");
    }

    private ToolParameter position() {
        return HiddenData.index("position", "position in " + spoken() + ", counted from 0");
    }

    private String guard() {
        return guardEmpty() + HiddenData.guard("position", self() + ".size()");
    }

    private Expression add(Expression value) {
        return call(
                "1addTo" + capital(),
                "Puts a value at the end of " + spoken() + ", which is empty at first and for notes of your own."
                        + " Gives how many values it holds now. Example: {}(value=" + example() + ").",
                List.of(valueParameter("to put there")),
                DataType.INT,
                guardFull() + self() + ".add(value);\nreturn " + self() + ".size();",
                value(value));
    }

    private Expression insert(Expression position, Expression value) {
        return call(
                "2insertInto" + capital(),
                "Puts a value into " + spoken() + " before the one at a position, so that those behind move up by one."
                        + " Gives how many values it holds now. Example: {}(position=0, value=" + example() + ").",
                List.of(position(), valueParameter("to put there")),
                DataType.INT,
                guardFull() + HiddenData.guard("position", "(" + self() + ".size() + 1)") + self()
                        + ".add(position, value);\nreturn " + self() + ".size();",
                position,
                value(value));
    }

    private String guardFull() {
        return full(self() + ".size()", spoken());
    }

    /** A line of Java that refuses what would make a store too large. */
    static String full(String size, String spoken) {
        return "if (" + size + " >= " + MOST + ") throw new ToolFailure(\"" + spoken + " is full: it holds at most "
                + MOST + " values\");\n";
    }

    private Expression get(Expression position) {
        return call(
                "4" + noun + "Value",
                "Reads one value of " + spoken() + ". " + gives(element) + " Example: {}(position=0).",
                List.of(position()),
                element,
                guard() + "return " + self() + ".get(position);",
                position);
    }

    private Expression set(Expression position, Expression value) {
        return call(
                "2set" + capital() + "Value",
                "Writes a value over one that is in " + spoken()
                        + ". Gives the value that stood there before. Example: {}(position=0, value=" + example()
                        + ").",
                List.of(position(), valueParameter("to write")),
                element,
                guard() + "return " + self() + ".set(position, value);",
                position,
                value(value));
    }

    private Expression remove(Expression position) {
        return call(
                "3removeFrom" + capital(),
                "Takes the value at a position out of " + spoken()
                        + ", so that those behind move down by one. Gives the value that was taken out."
                        + " Example: {}(position=0).",
                List.of(position()),
                element,
                guard() + "return " + self() + ".remove(position);",
                position);
    }

    private Expression indexOf(Expression value) {
        return call(
                "4" + noun + "Position",
                "Tells where in " + spoken() + " a value stands first. Gives its position, or -1. Example: {}(value="
                        + example() + ").",
                List.of(valueParameter("to look for")),
                DataType.INT,
                "return " + self() + ".indexOf(value);",
                value(value));
    }

    private Expression sort() {
        return call(
                "3sort" + capital(),
                "Puts the values of " + spoken() + " into ascending order. Gives how many there are. Example: {}().",
                List.of(),
                DataType.INT,
                "java.util.Collections.sort(" + self() + ");\nreturn " + self() + ".size();");
    }

    private Expression reverse() {
        return call(
                "3reverse" + capital(),
                "Turns the order of the values of " + spoken() + " around. Gives how many there are. Example: {}().",
                List.of(),
                DataType.INT,
                "java.util.Collections.reverse(" + self() + ");\nreturn " + self() + ".size();");
    }

    @Override
    Expression whole() {
        return contents(" in their order");
    }
}
