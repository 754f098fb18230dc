package dev.codegym.synth.analysis;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.codegym.tool.DataType;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes an expression over hidden data: as Java for the code problem, or as a formula for people. What it writes of the
 * places that take a value from the solver is given to it.
 */
final class Formula {
    private static final Map<BinaryExpr.Operator, String> SPOKEN =
            Map.of(BinaryExpr.Operator.AND, "and", BinaryExpr.Operator.OR, "or");

    private final Cells cells;
    private final boolean java;
    private final Map<String, String> names;
    private final IdentityHashMap<Expression, String> places;
    private final Set<String> notes = new LinkedHashSet<>();

    private Formula(Cells cells, boolean java, Map<String, String> names, IdentityHashMap<Expression, String> places) {
        this.cells = cells;
        this.java = java;
        this.names = names;
        this.places = places;
    }

    /**
     * A writer of Java: inputs are fields.
     *
     * @param names what variables that the tool has itself are called
     */
    static Formula java(Cells cells, IdentityHashMap<Expression, String> places, Map<String, String> names) {
        return new Formula(cells, true, names, places);
    }

    /**
     * A writer of formulas.
     *
     * @param names what variables that the tool has itself are called
     */
    static Formula spoken(Cells cells, IdentityHashMap<Expression, String> places, Map<String, String> names) {
        return new Formula(cells, false, names, places);
    }

    /** What a reader must be told of the signs in the formulas written so far, as sentences with a blank before each. */
    String notes() {
        return notes.stream().map(note -> " " + note).collect(Collectors.joining());
    }

    /** Writes an expression. */
    String write(Expression expression) {
        String place = places.get(expression);
        if (place != null) {
            return place;
        }
        Cells.Path path = cells.path(expression);
        if (path != null) {
            return path(path, expression);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return "(" + write(enclosed.getInner()) + ")";
        }
        if (expression instanceof UnaryExpr unary) {
            boolean spokenNot = !java && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT;
            String operand = write(unary.getExpression());
            // two signs in a row would read as one operator
            boolean signed = operand.startsWith("-") || operand.startsWith("+");
            return (spokenNot ? "not " : unary.getOperator().asString()) + (signed ? "(" + operand + ")" : operand);
        }
        if (expression instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (expression instanceof ConditionalExpr choice) {
            String condition = write(choice.getCondition());
            String then = write(choice.getThenExpr());
            String otherwise = write(choice.getElseExpr());
            return java
                    ? condition + " ? " + then + " : " + otherwise
                    : then + " if " + condition + ", else " + otherwise;
        }
        if (expression instanceof CastExpr cast) {
            return cast(cast);
        }
        if (expression instanceof MethodCallExpr call) {
            return call(call);
        }
        return plain(expression);
    }

    private String plain(Expression expression) {
        if (expression instanceof NameExpr name) {
            Expression constant = Core.constant(name);
            String word = name.getNameAsString();
            return constant == null ? names.getOrDefault(word, word) : constant.toString();
        }
        if (!java && expression instanceof FieldAccessExpr bound) {
            boolean whole = bound.getScope().toString().equals("Integer");
            boolean most = bound.getNameAsString().equals("MAX_VALUE");
            return String.valueOf(
                    whole ? most ? Integer.MAX_VALUE : Integer.MIN_VALUE : most ? Long.MAX_VALUE : Long.MIN_VALUE);
        }
        return !java && expression.isLongLiteralExpr()
                ? expression.toString().replaceAll("[lL]$", "")
                : expression.toString();
    }

    private String binary(BinaryExpr binary) {
        BinaryExpr.Operator operator = binary.getOperator();
        if (!java) {
            note(binary);
        }
        String sign = java ? operator.asString() : SPOKEN.getOrDefault(operator, operator.asString());
        return write(binary.getLeft()) + " " + sign + " " + write(binary.getRight());
    }

    private void note(BinaryExpr binary) {
        BinaryExpr.Operator operator = binary.getOperator();
        DataType result = cells.types().of(binary);
        boolean whole = result != null && result.kind() != DataType.Kind.DOUBLE;
        boolean truth = DataType.BOOLEAN.equals(result);
        boolean equality = operator == BinaryExpr.Operator.EQUALS || operator == BinaryExpr.Operator.NOT_EQUALS;
        boolean characters = isCharacter(binary.getLeft()) || isCharacter(binary.getRight());
        boolean bothCharacters = isCharacter(binary.getLeft()) && isCharacter(binary.getRight());
        if (characters && !(equality && bothCharacters)) {
            notes.add("Characters count by their codes: '0' is 48, 'A' is 65, 'a' is 97.");
        }
        switch (operator) {
            case DIVIDE -> {
                if (whole) {
                    notes.add("Here / leaves out the fraction.");
                }
            }
            case REMAINDER -> notes.add("Here % is the remainder of a division.");
            case XOR -> notes.add("Here ^ is the bitwise exclusive or.");
            case BINARY_AND -> notes.add(truth ? "Here & means and." : "Here & is the bitwise and.");
            case BINARY_OR -> notes.add(truth ? "Here | means or." : "Here | is the bitwise or.");
            case LEFT_SHIFT -> notes.add("Here x << y shifts the bits of x to the left by y.");
            case SIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT ->
                notes.add("Here x " + operator.asString() + " y shifts the bits of x to the right by y.");
            default -> {}
        }
    }

    private boolean isCharacter(Expression expression) {
        return expression instanceof CharLiteralExpr
                || DataType.CHAR.equals(cells.types().of(expression));
    }

    private String cast(CastExpr cast) {
        String inner = write(cast.getExpression());
        if (java) {
            return "(" + cast.getType() + ") " + inner;
        }
        DataType from = cells.types().of(cast.getExpression());
        String to = cast.getType().asString();
        if (to.equals("char")) {
            return "the character with code " + inner;
        }
        boolean cut = from != null && from.kind() == DataType.Kind.DOUBLE && !to.equals("double");
        return cut ? "whole part of " + inner : inner;
    }

    private String call(MethodCallExpr call) {
        String arguments = call.getArguments().stream().map(this::write).collect(Collectors.joining(", "));
        String method = call.getNameAsString();
        Expression scope = call.getScope().orElseThrow();
        if (java) {
            return write(scope) + "." + method + "(" + arguments + ")";
        }
        if (method.equals("equals")) {
            return write(scope) + " == " + arguments;
        }
        return switch (method) {
            case "isDigit" -> arguments + " is a digit";
            case "isLetter" -> arguments + " is a letter";
            case "isLetterOrDigit" -> arguments + " is a letter or digit";
            case "isUpperCase" -> arguments + " is a capital letter";
            case "isLowerCase" -> arguments + " is a small letter";
            case "toLowerCase" -> "lower case of " + arguments;
            case "toUpperCase" -> "upper case of " + arguments;
            case "getNumericValue" -> "digit value of " + arguments;
            case "bitCount" -> "number of one bits of " + arguments;
            case "sqrt" -> "square root of " + arguments;
            case "abs" -> "the absolute value of (" + arguments + ")";
            case "pow" -> write(call.getArgument(0)) + " to the power of " + write(call.getArgument(1));
            case "max" -> "the larger of (" + arguments + ")";
            case "min" -> "the smaller of (" + arguments + ")";
            case "sum" -> "the sum of (" + arguments + ")";
            case "floorMod" ->
                "remainder (0 or more) of " + write(call.getArgument(0)) + " divided by " + write(call.getArgument(1));
            case "floor" -> arguments + " rounded down";
            case "ceil" -> arguments + " rounded up";
            default -> method + "(" + arguments + ")";
        };
    }

    private String path(Cells.Path path, Expression expression) {
        if (java) {
            return javaPath(expression);
        }
        String indices =
                path.indices().stream().map(index -> "[" + write(index) + "]").collect(Collectors.joining());
        String read = path.data().field.name() + indices;
        return path.length() ? "length of " + read : read;
    }

    private String javaPath(Expression expression) {
        if (expression instanceof NameExpr name) {
            Expression meant = cells.meant(name);
            return meant == null
                    ? Objects.requireNonNull(cells.path(name)).data().self()
                    : javaPath(meant);
        }
        if (expression instanceof com.github.javaparser.ast.expr.ArrayAccessExpr access) {
            String index = write(access.getIndex());
            return isText(access.getName())
                    ? javaPath(access.getName()) + ".charAt(" + index + ")"
                    : javaPath(access.getName()) + "[" + index + "]";
        }
        if (expression instanceof FieldAccessExpr access) {
            return javaPath(access.getScope()) + (isText(access.getScope()) ? ".length()" : ".length");
        }
        MethodCallExpr call = expression.asMethodCallExpr();
        List<String> arguments = call.getArguments().stream().map(this::write).toList();
        return javaPath(call.getScope().orElseThrow()) + "." + call.getNameAsString() + "("
                + String.join(", ", arguments) + ")";
    }

    /** Whether an array of characters is in fact a hidden string, to which a local gives another form. */
    private boolean isText(Expression array) {
        Cells.Path path = cells.path(array);
        return path != null && path.indices().isEmpty() && path.data() instanceof HiddenText;
    }
}
