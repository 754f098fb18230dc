package dev.codegym.synth.analysis;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.codegym.tool.DataType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names expression tools by what they tell of the data: {@code sameCharacter}, {@code heightDifference}. */
final class CoreWords {
    private static final Map<BinaryExpr.Operator, String> BETWEEN = Map.of(
            BinaryExpr.Operator.LESS, "IsLessThan",
            BinaryExpr.Operator.GREATER, "IsMoreThan",
            BinaryExpr.Operator.LESS_EQUALS, "IsAtMost",
            BinaryExpr.Operator.GREATER_EQUALS, "IsAtLeast",
            BinaryExpr.Operator.EQUALS, "Equals",
            BinaryExpr.Operator.NOT_EQUALS, "DiffersFrom",
            BinaryExpr.Operator.MINUS, "Minus",
            BinaryExpr.Operator.PLUS, "Plus",
            BinaryExpr.Operator.MULTIPLY, "Times");

    private static final Map<Character, String> MARKS = Map.ofEntries(
            Map.entry(' ', "Blank"),
            Map.entry('(', "OpenBracket"),
            Map.entry(')', "CloseBracket"),
            Map.entry('[', "OpenSquareBracket"),
            Map.entry(']', "CloseSquareBracket"),
            Map.entry('{', "OpenBrace"),
            Map.entry('}', "CloseBrace"),
            Map.entry('-', "MinusSign"),
            Map.entry('+', "PlusSign"),
            Map.entry('*', "Star"),
            Map.entry('.', "Dot"),
            Map.entry(',', "Comma"),
            Map.entry('#', "Hash"),
            Map.entry('/', "Slash"),
            Map.entry('?', "QuestionMark"),
            Map.entry('_', "Underscore"));

    private CoreWords() {}

    /** The name that a tool for an expression would have. */
    static String name(Expression expression, Core core, Cells cells, CoreParameters parameters) {
        Expression bare = bare(expression);
        String name = ShapeName.inGrid(bare, core, cells, parameters);
        if (name != null) {
            return name;
        }
        if (bare instanceof BinaryExpr binary) {
            name = pair(
                    binary.getOperator(), path(binary.getLeft(), cells), path(binary.getRight(), cells), parameters);
            if (name == null && isValueComparison(binary, core, cells)) {
                Cells.Path path = core.paths().get(0);
                String operator = path(binary.getLeft(), cells) == null
                        ? BETWEEN.get(flipped(binary.getOperator()))
                        : BETWEEN.get(binary.getOperator());
                name = path.numberedNoun() + operator;
            }
            if (name == null && core.cellCount() == 1 && core.valueCount() == 0) {
                name = literal(binary, cells);
            }
        } else if (bare instanceof MethodCallExpr call) {
            name = call(call, cells, parameters);
        }
        if (name == null) {
            name = ShapeName.of(expression, cells, parameters);
        }
        return name == null ? generic(core, cells.types().of(expression)) : name;
    }

    /** The sentence that a tool for an expression gives, but for the formula: what kind of thing it tells. */
    static String description(
            String name, String formula, String notes, DataType result, CoreParameters parameters, String example) {
        String call = parameters.exampleCall(name);
        return result.kind() == DataType.Kind.BOOLEAN
                ? "Tells whether " + formula + ". Gives true or false." + notes + " Example: " + call
                        + " tells whether " + example + "."
                : "Works out " + formula + ". Gives " + Texts.article(HiddenData.spokenType(result)) + "." + notes
                        + " Example: " + call + " gives " + example + ".";
    }

    private static Expression bare(Expression expression) {
        return expression instanceof EnclosedExpr enclosed ? bare(enclosed.getInner()) : expression;
    }

    private static Cells.@Nullable Path path(Expression expression, Cells cells) {
        return cells.path(bare(expression));
    }

    private static boolean isValueComparison(BinaryExpr binary, Core core, Cells cells) {
        boolean oneSided = path(binary.getLeft(), cells) == null != (path(binary.getRight(), cells) == null);
        return oneSided
                && core.paths().size() == 1
                && core.valueCount() == 1
                && BETWEEN.containsKey(binary.getOperator())
                && BETWEEN.containsKey(flipped(binary.getOperator()));
    }

    private static BinaryExpr.Operator flipped(BinaryExpr.Operator operator) {
        return switch (operator) {
            case LESS -> BinaryExpr.Operator.GREATER;
            case GREATER -> BinaryExpr.Operator.LESS;
            case LESS_EQUALS -> BinaryExpr.Operator.GREATER_EQUALS;
            case GREATER_EQUALS -> BinaryExpr.Operator.LESS_EQUALS;
            // the value minus the entry is not the entry minus the value
            case MINUS -> BinaryExpr.Operator.XOR;
            default -> operator;
        };
    }

    private static @Nullable String pair(
            BinaryExpr.Operator operator,
            Cells.@Nullable Path left,
            Cells.@Nullable Path right,
            CoreParameters parameters) {
        String between = BETWEEN.get(operator);
        if (left == null || right == null || between == null) {
            return null;
        }
        String one = left.numberedNoun();
        String other = right.numberedNoun();
        if (!one.equals(other)) {
            return one + between + Nouns.capital(other);
        }
        List<Integer> offsets = parameters.offsets(0);
        if (parameters.size() == 1 && offsets.size() == 2 && Math.abs(offsets.get(0) - offsets.get(1)) == 1) {
            return neighbors(operator, one, offsets.get(1) - offsets.get(0), between);
        }
        return switch (operator) {
            case EQUALS -> "same" + Nouns.capital(one);
            case NOT_EQUALS -> "different" + Nouns.capital(one);
            case MINUS -> one + "Difference";
            case PLUS -> one + "Sum";
            case MULTIPLY -> one + "Product";
            default -> one + between + "Other";
        };
    }

    private static String neighbors(BinaryExpr.Operator operator, String noun, int step, String between) {
        String second = step > 0 ? "Next" : "Previous";
        return switch (operator) {
            case EQUALS -> "same" + Nouns.capital(noun) + "As" + second;
            case NOT_EQUALS -> "different" + Nouns.capital(noun) + "From" + second;
            case MULTIPLY -> noun + "TimesIts" + second;
            default -> noun + between + second;
        };
    }

    private static @Nullable String call(MethodCallExpr call, Cells cells, CoreParameters parameters) {
        String method = call.getNameAsString();
        List<Expression> arguments = call.getArguments();
        if (method.equals("equals")) {
            return pair(
                    BinaryExpr.Operator.EQUALS,
                    path(call.getScope().orElseThrow(), cells),
                    path(arguments.get(0), cells),
                    parameters);
        }
        if (method.equals("abs") && bare(arguments.get(0)) instanceof BinaryExpr inner) {
            Cells.Path left = path(inner.getLeft(), cells);
            Cells.Path right = path(inner.getRight(), cells);
            String noun = inner.getOperator() == BinaryExpr.Operator.MINUS ? shared(left, right) : null;
            return noun == null ? null : noun + "Gap";
        }
        if (arguments.size() == 2 && (method.equals("max") || method.equals("min"))) {
            Cells.Path left = path(arguments.get(0), cells);
            Cells.Path right = path(arguments.get(1), cells);
            String noun = shared(left, right);
            return noun == null ? null : (method.equals("max") ? "larger" : "smaller") + Nouns.capital(noun);
        }
        return null;
    }

    /** What both reads are of, where that is the same. */
    private static @Nullable String shared(Cells.@Nullable Path left, Cells.@Nullable Path right) {
        return left != null && right != null && left.numberedNoun().equals(right.numberedNoun())
                ? left.numberedNoun()
                : null;
    }

    /** One read against a literal: {@code characterEqualsA}. */
    private static @Nullable String literal(BinaryExpr binary, Cells cells) {
        Cells.Path path = path(binary.getLeft(), cells);
        Expression right = bare(binary.getRight());
        String word = ShapeName.literal(right);
        if (path == null || word == null) {
            return null;
        }
        if (binary.getOperator() == BinaryExpr.Operator.MINUS && right instanceof CharLiteralExpr) {
            return path.numberedNoun() + "PlacesAfter" + word;
        }
        String between = BETWEEN.get(binary.getOperator());
        return between == null ? null : path.numberedNoun() + between + word;
    }

    /** A character in a name; null where it has no word. Capitals say so, since a name cannot tell them from small ones. */
    static @Nullable String mark(char c) {
        if (c >= 128 || !Character.isLetterOrDigit(c)) {
            return MARKS.get(c);
        }
        return (Character.isUpperCase(c) ? "Capital" : "") + Character.toUpperCase(c);
    }

    private static String generic(Core core, @Nullable DataType result) {
        List<String> nouns = core.paths().stream()
                .filter(path -> !path.length())
                .map(Cells.Path::noun)
                .distinct()
                .limit(2)
                .toList();
        String subject = nouns.stream().map(Nouns::capital).collect(Collectors.joining("And"));
        // a name must say what is given; what exactly, only the formula in the description can say
        String noun = subject.isEmpty() ? "data" : Character.toLowerCase(subject.charAt(0)) + subject.substring(1);
        return noun + (DataType.BOOLEAN.equals(result) ? "Condition" : "Formula");
    }
}
