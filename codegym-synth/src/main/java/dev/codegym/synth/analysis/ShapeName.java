package dev.codegym.synth.analysis;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.codegym.tool.DataType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a short formula aloud as the name of a tool: {@code (nums[i] & 1) == 0} becomes {@code numberBitAnd1Equals0}. The
 * name says what is worked out, never what for, and two formulas that differ in a constant get two names.
 */
final class ShapeName {
    /** A longer name is harder to read than the formula. */
    private static final int LONGEST = 44;

    private static final Map<BinaryExpr.Operator, String> BETWEEN = Map.ofEntries(
            Map.entry(BinaryExpr.Operator.LESS, "IsLessThan"),
            Map.entry(BinaryExpr.Operator.GREATER, "IsMoreThan"),
            Map.entry(BinaryExpr.Operator.LESS_EQUALS, "IsAtMost"),
            Map.entry(BinaryExpr.Operator.GREATER_EQUALS, "IsAtLeast"),
            Map.entry(BinaryExpr.Operator.EQUALS, "Equals"),
            Map.entry(BinaryExpr.Operator.NOT_EQUALS, "DiffersFrom"),
            Map.entry(BinaryExpr.Operator.MINUS, "Minus"),
            Map.entry(BinaryExpr.Operator.PLUS, "Plus"),
            Map.entry(BinaryExpr.Operator.MULTIPLY, "Times"),
            Map.entry(BinaryExpr.Operator.DIVIDE, "DividedBy"),
            Map.entry(BinaryExpr.Operator.REMAINDER, "RemainderBy"),
            Map.entry(BinaryExpr.Operator.XOR, "BitXor"),
            Map.entry(BinaryExpr.Operator.BINARY_AND, "BitAnd"),
            Map.entry(BinaryExpr.Operator.BINARY_OR, "BitOr"),
            Map.entry(BinaryExpr.Operator.LEFT_SHIFT, "ShiftedLeftBy"),
            Map.entry(BinaryExpr.Operator.SIGNED_RIGHT_SHIFT, "ShiftedRightBy"),
            Map.entry(BinaryExpr.Operator.AND, "And"),
            Map.entry(BinaryExpr.Operator.OR, "Or"));

    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final Cells cells;
    private final IdentityHashMap<Expression, String> places;

    /** Where each noun was met first; only what is met elsewhere again is another one. */
    private final Map<String, String> firstPlaces = new HashMap<>();

    private ShapeName(Cells cells, IdentityHashMap<Expression, String> places) {
        this.cells = cells;
        this.places = places;
    }

    /** The name, or null where the formula is too long for one or holds something that has no word. */
    static @Nullable String of(Expression expression, Cells cells, CoreParameters parameters) {
        String words = new ShapeName(cells, parameters.written(parameters.names())).read(expression);
        if (words == null || words.length() > LONGEST) {
            return null;
        }
        if (!Character.isDigit(words.charAt(0))) {
            return Character.toLowerCase(words.charAt(0)) + words.substring(1);
        }
        boolean single = words.length() > 1 && !Character.isDigit(words.charAt(1));
        return single ? DIGITS.get(words.charAt(0) - '0') + words.substring(1) : null;
    }

    /** The name of a formula over a grid, where it is told by neighbors which cells those are; null otherwise. */
    static @Nullable String inGrid(Expression expression, Core core, Cells cells, CoreParameters parameters) {
        boolean grid =
                core.cellCount() > 1 && core.paths().stream().allMatch(path -> path.data() instanceof HiddenGrid);
        String name = grid ? of(expression, cells, parameters) : null;
        return name != null && name.matches(".*(Above|Below|Left|Right|other|Other).*") ? name : null;
    }

    private @Nullable String read(Expression expression) {
        String place = places.get(expression);
        if (place != null) {
            return Nouns.capital(place.replace(" + ", "Plus").replace(" - ", "Minus"));
        }
        Cells.Path path = cells.path(expression);
        if (path != null) {
            return path(path);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return read(enclosed.getInner());
        }
        if (expression instanceof CastExpr cast) {
            DataType from = cells.types().of(cast.getExpression());
            // a cast that cuts something off belongs to the formula
            boolean cuts = from == null
                    || from.kind() == DataType.Kind.DOUBLE
                    || cast.getType().toString().equals("char");
            return cuts ? null : read(cast.getExpression());
        }
        if (expression instanceof BinaryExpr binary) {
            // codes of characters mean nothing to a reader, their distance in the alphabet does
            boolean distance =
                    binary.getOperator() == BinaryExpr.Operator.MINUS && binary.getRight() instanceof CharLiteralExpr;
            String between = distance ? "PlacesAfter" : BETWEEN.get(binary.getOperator());
            return between == null ? null : joined(read(binary.getLeft()), between, read(binary.getRight()));
        }
        if (expression instanceof UnaryExpr unary) {
            return switch (unary.getOperator()) {
                case LOGICAL_COMPLEMENT -> joined("", "Not", read(unary.getExpression()));
                case MINUS -> joined("", "Minus", read(unary.getExpression()));
                default -> null;
            };
        }
        return expression instanceof MethodCallExpr call ? call(call) : literal(expression);
    }

    private static @Nullable String joined(@Nullable String left, String between, @Nullable String right) {
        return left == null || right == null ? null : left + between + right;
    }

    private @Nullable String call(MethodCallExpr call) {
        String word = switch (call.getNameAsString()) {
            case "abs" -> "AbsoluteOf";
            case "max" -> "LargerOf";
            case "min" -> "SmallerOf";
            default -> "";
        };
        if (word.isEmpty() || call.getArguments().isEmpty()) {
            return null;
        }
        String first = read(call.getArgument(0));
        return call.getArguments().size() == 1
                ? joined("", word, first)
                : joined(first == null ? null : word + first, "And", read(call.getArgument(1)));
    }

    /** A constant in a name: digits, or the character with what tells it from others. */
    static @Nullable String literal(Expression literal) {
        if (literal instanceof CharLiteralExpr character) {
            return CoreWords.mark(character.asChar());
        }
        String text = literal.toString().replaceAll("[lL_]", "");
        return text.matches("\\d{1,9}") ? text : text.matches("-\\d{1,9}") ? "Minus" + text.substring(1) : null;
    }

    private @Nullable String path(Cells.Path path) {
        String noun = path.numberedNoun();
        for (Expression index : path.indices()) {
            if (cells.path(index) != null || places.get(index) == null && !index.isIntegerLiteralExpr()) {
                return null; // a position that is itself worked out has no short word
            }
        }
        return Nouns.capital(which(path, noun));
    }

    /** The noun with where it stands: {@code nextNumber}, {@code otherNumber}, {@code cellAbove}. */
    private String which(Cells.Path path, String noun) {
        if (path.length() || path.indices().isEmpty()) {
            return noun;
        }
        if (path.data() instanceof HiddenGrid && path.indices().size() == 2) {
            int down = offset(path.indices().get(0));
            int right = offset(path.indices().get(1));
            String across = right < 0 ? "Left" : right > 0 ? "Right" : "";
            if (path.indices().stream()
                    .anyMatch(index -> places.getOrDefault(index, "").startsWith("second"))) {
                return "other" + Nouns.capital(noun);
            }
            return noun + (down < 0 ? "Above" : down > 0 ? "Below" : "") + across;
        }
        String place = places.getOrDefault(path.indices().get(0), "");
        String known = firstPlaces.putIfAbsent(noun, place.replaceFirst(" .*", ""));
        boolean again = known != null && !place.startsWith(known);
        String order = !again ? "" : place.startsWith("third") ? "third" : "other";
        int step = offset(path.indices().get(0));
        String near = step == 1 ? "next" : step == -1 ? "previous" : "";
        return order.isEmpty() && near.isEmpty()
                ? noun
                : Nouns.camel(List.of(order + (order.isEmpty() ? near : Nouns.capital(near)), noun));
    }

    /** What is added to the parameter at a place. */
    private int offset(Expression index) {
        String place = places.getOrDefault(index, "");
        int sign = place.indexOf(" + ") > 0 ? 1 : place.indexOf(" - ") > 0 ? -1 : 0;
        return sign == 0 ? 0 : sign * Integer.parseInt(place.substring(place.lastIndexOf(' ') + 1));
    }
}
