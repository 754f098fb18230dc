package dev.codegym.synth.analysis;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@code StringBuilder} as a text that the agent writes. */
final class TextMemory extends CollectionMemory {
    TextMemory(
            Rewriting rewriting, MemoryCode code, int ordinal, MemoryCreation made, @Nullable MethodDeclaration home) {
        super(rewriting, code, "text", ordinal, made, home);
    }

    @Override
    boolean plan(Expression use) {
        return use.getParentNode().orElseThrow() instanceof MethodCallExpr call
                && call.getScope().orElse(null) == use
                && planCall(call);
    }

    @Override
    boolean planCall(MethodCallExpr call) {
        return switch (call.getNameAsString() + call.getArguments().size()) {
            case "append1" -> planAppend(call);
            case "length0" -> reads(call, this::length);
            case "isEmpty0" -> reads(call, this::isBlank);
            case "charAt1" -> reads(call, () -> character(call.getArgument(0)));
            case "setLength1" -> changes(call, () -> cut(call.getArgument(0)));
            case "deleteCharAt1" -> changes(call, () -> delete(call.getArgument(0)));
            case "setCharAt2" -> changes(call, () -> write(call.getArgument(0), call.getArgument(1)));
            case "insert2" -> changes(call, () -> insert(call.getArgument(0), call.getArgument(1)));
            case "reverse0" -> planReverse(call);
            case "toString0" -> plan.replace(call, this::whole);
            default -> false;
        };
    }

    /** Pieces that are appended in one chain of calls are appended together. */
    private boolean planAppend(MethodCallExpr first) {
        List<MethodCallExpr> chain = new ArrayList<>(List.of(first));
        MethodCallExpr last = first;
        while (last.getParentNode().orElse(null) instanceof MethodCallExpr next
                && next.getScope().orElse(null) == last
                && next.getNameAsString().equals("append")
                && next.getArguments().size() == 1) {
            chain.add(next);
            last = next;
        }
        return changes(last, () -> append(chain));
    }

    /** {@code b.reverse().toString()} turns the text around and reads it. */
    private boolean planReverse(MethodCallExpr call) {
        boolean told = call.getParentNode().orElse(null) instanceof MethodCallExpr outer
                && outer.getScope().orElse(null) == call
                && outer.getNameAsString().equals("toString");
        return told
                ? asks((MethodCallExpr) call.getParentNode().orElseThrow(), this::reverse)
                : changes(call, this::reverse);
    }

    private static Expression text(Expression value) {
        return value instanceof StringLiteralExpr
                ? value.clone()
                : new MethodCallExpr(new NameExpr("String"), "valueOf", new NodeList<>(value.clone()));
    }

    private ToolParameter position() {
        return HiddenData.index("position", "position in " + spoken() + ", counted from 0");
    }

    private String guard() {
        return "if (" + self() + ".length() == 0) throw new ToolFailure(\"" + spoken()
                + " is empty: put something into it first\");\n"
                + HiddenData.guard("position", self() + ".length()");
    }

    private Expression append(List<MethodCallExpr> chain) {
        Expression piece = text(chain.get(0).getArgument(0));
        for (MethodCallExpr more : chain.subList(1, chain.size())) {
            piece = new BinaryExpr(piece, MemoryCode.bracketed(text(more.getArgument(0))), BinaryExpr.Operator.PLUS);
        }
        return call(
                "1appendTo" + capital(),
                "Puts a piece at the end of " + spoken() + ", which is empty at first and for notes of your own."
                        + " Gives how many characters it has now. Example: {}(piece=\"abc\").",
                List.of(parameter("piece", DataType.STRING, "a string to put there")),
                DataType.INT,
                ListMemory.full(self() + ".length() + piece.length()", spoken()) + self() + ".append(piece);\nreturn "
                        + self() + ".length();",
                piece);
    }

    @Override
    Expression clear() {
        return cut(MemoryCode.number(0));
    }

    private Expression length() {
        return call(
                "5" + noun + "Length",
                "Tells how many characters " + spoken() + " has. Gives an integer. Example: {}().",
                List.of(),
                DataType.INT,
                "return " + self() + ".length();");
    }

    private Expression isBlank() {
        return new EnclosedExpr(new BinaryExpr(length(), MemoryCode.number(0), BinaryExpr.Operator.EQUALS));
    }

    private Expression character(Expression position) {
        return call(
                "4" + noun + "Character",
                "Reads one character of " + spoken() + ". Gives a string of length 1. Example: {}(position=0).",
                List.of(position()),
                DataType.CHAR,
                guard() + "return " + self() + ".charAt(position);",
                position);
    }

    private Expression cut(Expression length) {
        return call(
                "3cut" + capital(),
                "Keeps the beginning of " + spoken()
                        + " and drops the rest. Gives how many characters were dropped. Example: {}(length=0) drops all.",
                List.of(HiddenData.index("length", "how many characters stay")),
                DataType.INT,
                HiddenData.guard("length", "(" + self() + ".length() + 1)") + "int dropped = " + self()
                        + ".length() - length;\n" + self() + ".setLength(length);\nreturn dropped;",
                length);
    }

    private Expression delete(Expression position) {
        return call(
                "3deleteFrom" + capital(),
                "Takes one character out of " + spoken()
                        + ", so that those behind move down by one. Gives that character. Example: {}(position=0).",
                List.of(position()),
                DataType.CHAR,
                guard() + "char deleted = " + self() + ".charAt(position);\n" + self()
                        + ".deleteCharAt(position);\nreturn deleted;",
                position);
    }

    private Expression write(Expression position, Expression character) {
        return call(
                "2set" + capital() + "Character",
                "Writes a character over one of " + spoken()
                        + ". Gives the character that stood there before. Example: {}(position=0, character=\"x\").",
                List.of(position(), parameter("character", DataType.CHAR, "a character to write")),
                DataType.CHAR,
                guard() + "char before = " + self() + ".charAt(position);\n" + self()
                        + ".setCharAt(position, character);\nreturn before;",
                position,
                MemoryCode.converted(DataType.CHAR, character));
    }

    private Expression insert(Expression position, Expression piece) {
        return call(
                "2insertInto" + capital(),
                "Puts a piece into " + spoken()
                        + " before the character at a position. Gives how many characters it has now."
                        + " Example: {}(position=0, piece=\"abc\").",
                List.of(position(), parameter("piece", DataType.STRING, "a string to put there")),
                DataType.INT,
                HiddenData.guard("position", "(" + self() + ".length() + 1)")
                        + ListMemory.full(self() + ".length() + piece.length()", spoken()) + self()
                        + ".insert(position, piece);\nreturn " + self() + ".length();",
                position,
                text(piece));
    }

    private Expression reverse() {
        return call(
                "3reverse" + capital(),
                "Turns the order of the characters of " + spoken()
                        + " around. Gives the text as it reads then. Example: {}().",
                List.of(),
                DataType.STRING,
                self() + ".reverse();\nreturn " + self() + ".toString();");
    }

    @Override
    Expression whole() {
        return call(
                "6" + noun + "Contents",
                "Reads all of " + spoken() + ". Gives a string. Example: {}().",
                List.of(),
                DataType.STRING,
                "return " + self() + ".toString();");
    }
}
