package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.PrimitiveType;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the stores need to know of Java code, and the pieces of code that they put together. */
final class MemoryCode {
    /** Methods that change nothing, whatever they are called on. */
    private static final Set<String> HARMLESS = Set.of(
            "length",
            "size",
            "charAt",
            "get",
            "isEmpty",
            "contains",
            "containsKey",
            "getOrDefault",
            "abs",
            "max",
            "min",
            "pow",
            "sqrt",
            "floorMod",
            "isDigit",
            "isLetter",
            "isLowerCase",
            "isUpperCase",
            "toLowerCase",
            "toUpperCase",
            "getNumericValue",
            "intValue",
            "longValue",
            "charValue",
            "valueOf",
            "parseInt",
            "getKey",
            "getValue",
            "bitCount",
            "substring",
            "indexOf");

    private final Set<String> reads = new HashSet<>();
    private int names;

    /** Adds a tool that changes nothing. */
    void addRead(String tool) {
        reads.add(tool);
    }

    /** A name for a local variable that the solution does not have. */
    String fresh(String like) {
        return like + "Place" + ++names;
    }

    /** Whether evaluating an expression changes nothing, so that it may be done twice, or earlier. */
    boolean isPure(Expression expression) {
        return expression.findFirst(Node.class, node -> !isPure(node)).isEmpty();
    }

    private boolean isPure(Node node) {
        if (node instanceof MethodCallExpr call) {
            return call.getScope().isPresent()
                    ? HARMLESS.contains(call.getNameAsString())
                    : reads.contains(call.getNameAsString());
        }
        return !(node instanceof AssignExpr
                || node instanceof ObjectCreationExpr
                || node instanceof LambdaExpr
                || node instanceof UnaryExpr unary && isStep(unary));
    }

    /** The innermost node of a kind that holds another, or null. */
    static <T extends Node> @Nullable T around(Node node, Class<T> kind) {
        Node current = node.getParentNode().orElse(null);
        while (current != null && !kind.isInstance(current)) {
            current = current.getParentNode().orElse(null);
        }
        return current == null ? null : kind.cast(current);
    }

    static boolean isStep(UnaryExpr unary) {
        return unary.getOperator().name().endsWith("CREMENT");
    }

    /** Whether an expression is a call of a static method of a class, with so many arguments. */
    static boolean isCall(@Nullable Node node, String scope, String name, int arguments) {
        return node instanceof MethodCallExpr call
                && call.getNameAsString().equals(name)
                && call.getArguments().size() == arguments
                && call.getScope().map(Object::toString).orElse("").equals(scope);
    }

    /** Whether every variable of that name in a method is an {@code int}. */
    static boolean isInt(MethodDeclaration method, String name) {
        List<String> types = new ArrayList<>();
        method.findAll(
                        VariableDeclarator.class,
                        variable -> variable.getNameAsString().equals(name))
                .forEach(variable -> types.add(variable.getType().asString()));
        method.findAll(Parameter.class, parameter -> parameter.getNameAsString().equals(name))
                .forEach(parameter -> types.add(parameter.getType().asString()));
        return !types.isEmpty() && types.stream().allMatch("int"::equals);
    }

    static int argumentPosition(MethodCallExpr call, Node argument) {
        for (int i = 0; i < call.getArguments().size(); i++) {
            if (call.getArgument(i) == argument) {
                return i;
            }
        }
        return -1;
    }

    /** The value as an argument of an element type, where Java converts it in an assignment but not in a call. */
    static Expression converted(DataType element, Expression value) {
        boolean alike = element.kind() != DataType.Kind.CHAR || value instanceof CharLiteralExpr;
        return alike ? value.clone() : cast(PrimitiveType.charType(), value);
    }

    /** The value cast to an element type, as a compound assignment does. */
    static Expression narrowed(DataType element, Expression value) {
        return switch (element.kind()) {
            case INT -> cast(PrimitiveType.intType(), value);
            case LONG -> cast(PrimitiveType.longType(), value);
            case DOUBLE -> cast(PrimitiveType.doubleType(), value);
            case CHAR -> cast(PrimitiveType.charType(), value);
            default -> value.clone();
        };
    }

    private static Expression cast(PrimitiveType type, Expression value) {
        return value instanceof IntegerLiteralExpr && type.asString().equals("int")
                ? value.clone()
                : new CastExpr(type, bracketed(value));
    }

    static Expression bracketed(Expression value) {
        boolean atom = value instanceof NameExpr
                || value instanceof LiteralExpr
                || value instanceof EnclosedExpr
                || value instanceof MethodCallExpr;
        return atom ? value.clone() : new EnclosedExpr(value.clone());
    }

    static Expression number(int value) {
        return value < 0
                ? new UnaryExpr(new IntegerLiteralExpr(Integer.toString(-value)), UnaryExpr.Operator.MINUS)
                : new IntegerLiteralExpr(Integer.toString(value));
    }

    static Statement statement(Expression expression) {
        return new ExpressionStmt(expression);
    }

    /** The loop over elements as one that counts positions; its body, which is taken over, begins with reading the element. */
    static Statement counted(ForEachStmt loop, String index, Expression count, Expression element) {
        VariableDeclarator variable = loop.getVariableDeclarator().clone();
        variable.setInitializer(element);
        return counted(loop, index, count, new VariableDeclarationExpr(variable));
    }

    static Statement counted(ForEachStmt loop, String index, Expression count, VariableDeclarationExpr first) {
        BlockStmt body =
                loop.getBody() instanceof BlockStmt block ? block : new BlockStmt(new NodeList<>(loop.getBody()));
        body.addStatement(0, new ExpressionStmt(first));
        VariableDeclarator counter =
                new VariableDeclarator(PrimitiveType.intType(), index, new IntegerLiteralExpr("0"));
        return new ForStmt(
                new NodeList<>(new VariableDeclarationExpr(counter)),
                new BinaryExpr(new NameExpr(index), count, BinaryExpr.Operator.LESS),
                new NodeList<>(new UnaryExpr(new NameExpr(index), UnaryExpr.Operator.POSTFIX_INCREMENT)),
                body);
    }
}
