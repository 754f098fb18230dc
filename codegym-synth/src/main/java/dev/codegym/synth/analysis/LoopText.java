package dev.codegym.synth.analysis;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The code and the words of a tool that runs a loop. */
final class LoopText {
    private static final int LONGEST = 150;

    private final Cells cells;
    private final LoopHeader header;
    private final Reduction reduction;
    private final Core core;
    private final CoreParameters parameters;
    private final boolean position;
    private final String counter;
    private final String result;

    /**
     * Creates one.
     *
     * @param position whether a search gives the place where it found something, not only whether it did
     */
    LoopText(
            Cells cells,
            LoopHeader header,
            Reduction reduction,
            Core core,
            CoreParameters parameters,
            boolean position) {
        this.cells = cells;
        this.header = header;
        this.reduction = reduction;
        this.core = core;
        this.parameters = parameters;
        this.position = position;
        this.counter = parameters.unused("k", "p");
        this.result = parameters.unused("result", "gathered");
    }

    boolean isTooLong() {
        return sentence(spoken(parameters.names())).length() > LONGEST;
    }

    private Map<String, String> names() {
        return Map.of(header.variable(), counter);
    }

    private Formula spoken(List<String> words) {
        return Formula.spoken(cells, parameters.written(words), names());
    }

    /** What is the same for two loops exactly if one tool can stand for both. */
    String shape() {
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            numbered.add("$" + i);
        }
        return code(numbered) + " " + parameters.key();
    }

    private DataType result() {
        if (reduction.target() == null) {
            return position ? DataType.INT : DataType.BOOLEAN;
        }
        return Objects.requireNonNull(cells.types().of(reduction.target()));
    }

    private String code(List<String> words) {
        Formula java = Formula.java(cells, parameters.written(words), names());
        StringBuilder code = new StringBuilder();
        Expression target = reduction.target();
        if (target != null) {
            code.append(result()).append(' ').append(result).append(" = ");
            code.append(
                            switch (reduction.kind()) {
                                case PRODUCT -> "1";
                                case LARGEST, SMALLEST -> java.write(target);
                                default -> "0";
                            })
                    .append(";\n");
        }
        code.append(head(java)).append(" {\n");
        String conditions = reduction.conditions().stream()
                .map(condition -> (condition.holds() ? "(" : "!(") + java.write(condition.expression()) + ")")
                .collect(Collectors.joining(" && "));
        if (!conditions.isEmpty()) {
            code.append("if (").append(conditions).append(") ");
        }
        String value = reduction.value() == null ? "" : java.write(reduction.value());
        code.append(
                switch (reduction.kind()) {
                    case SUM, DIFFERENCE -> result + " += " + value;
                    case COUNT, COUNT_DOWN -> result + "++";
                    case PRODUCT -> result + " *= " + value;
                    case LARGEST -> result + " = Math.max(" + result + ", " + value + ")";
                    case SMALLEST -> result + " = Math.min(" + result + ", " + value + ")";
                    case SEARCH -> "return " + (position ? counter : "true");
                });
        String otherwise = position ? "-1" : "false";
        return code + ";\n}\nreturn " + (target == null ? otherwise : result) + ";";
    }

    private String head(Formula java) {
        int step = header.step();
        String moved = step == 1 ? "++" : step == -1 ? "--" : step > 0 ? " += " + step : " -= " + -step;
        return "for (int " + counter + " = " + java.write(header.start()) + "; " + counter + " " + header.sign() + " "
                + java.write(header.end()) + "; " + counter + moved + ")";
    }

    /** Where the loop goes: {@code k from 0 to end - 1}. */
    private String range(Formula spoken) {
        String start = spoken.write(header.start());
        String end = spoken.write(header.end());
        boolean down = header.step() < 0;
        String steps = Math.abs(header.step()) == 1 ? "" : " in steps of " + Math.abs(header.step());
        if (start.equals("0") && header.sign().equals("<") && end.matches("length of [\\w\\[\\]]+")) {
            return "positions " + counter + " of " + end.substring("length of ".length()) + steps;
        }
        boolean simple = end.matches("\\w+|length of .*");
        String before = (simple ? end : "(" + end + ")") + (down ? " + 1" : " - 1");
        String last = header.sign().length() == 2
                ? end
                : end.matches("\\d+") ? String.valueOf(Integer.parseInt(end) + (down ? 1 : -1)) : before;
        return counter + " from " + start + (down ? " down to " : " to ") + last + steps;
    }

    private String conditions(Formula spoken, String word) {
        if (reduction.conditions().isEmpty()) {
            return "";
        }
        return word
                + reduction.conditions().stream()
                        .map(condition -> condition(condition, spoken))
                        .collect(Collectors.joining(" and "));
    }

    private String condition(Reduction.Condition condition, Formula spoken) {
        String text = spoken.write(condition.expression());
        boolean several = reduction.conditions().size() > 1 && text.contains(" or ");
        return condition.holds() ? (several ? "(" + text + ")" : text) : "not (" + text + ")";
    }

    private String sentence(Formula spoken) {
        String range = range(spoken);
        String where = conditions(spoken, " where ");
        String value = reduction.value() == null ? "" : spoken.write(reduction.value());
        String best = reduction.target() == null ? "" : best(spoken);
        return switch (reduction.kind()) {
            case SUM, DIFFERENCE ->
                "the sum of " + wrapped(value) + " over all " + range + where + " (0 if there are none)";
            case COUNT, COUNT_DOWN -> "the number of " + range + where;
            case PRODUCT ->
                "the product of " + wrapped(value) + " over all " + range + where + " (1 if there are none)";
            case LARGEST -> "the largest of " + best + " and " + wrapped(value) + " over all " + range + where;
            case SMALLEST -> "the smallest of " + best + " and " + wrapped(value) + " over all " + range + where;
            case SEARCH ->
                position
                        ? "the first of the " + range + where + " (-1 if there is none)"
                        : "whether there is at least one of the " + range + where;
        };
    }

    private String best(Formula spoken) {
        return spoken.write(Objects.requireNonNull(reduction.target()));
    }

    private static String wrapped(String value) {
        return value.contains(" ") ? "(" + value + ")" : value;
    }

    /** The tool under the name it gets; all else is settled now, while the loop still stands where it stood. */
    Function<String, ToolSource> source() {
        Formula spoken = spoken(parameters.names());
        String sentence = sentence(spoken);
        String example = sentence(spoken(parameters.example())).replaceFirst(" \\([^()]*none\\)$", "");
        boolean truth = result().kind() == DataType.Kind.BOOLEAN;
        String gives = truth ? "true or false" : Texts.article(HiddenData.spokenType(result()));
        String what = (truth ? "Tells " : "Works out ") + sentence + ". Gives " + gives + "." + spoken.notes();
        String body = ExpressionTools.guarded(code(parameters.names()), parameters);
        DataType result = result();
        return name -> HiddenData.tool(
                name,
                what + " Example: " + parameters.exampleCall(name) + (truth ? " tells " : " gives ") + example + ".",
                parameters.described(),
                result,
                body);
    }

    /** The name by what is told of which entries. */
    String name() {
        String noun = core.firstNoun();
        return switch (reduction.kind()) {
            case SUM, DIFFERENCE -> "sumOf" + Nouns.capital(Nouns.plural(noun));
            case COUNT, COUNT_DOWN -> "count" + Nouns.capital(Nouns.plural(noun)) + suffix();
            case PRODUCT -> "productOf" + Nouns.capital(Nouns.plural(noun));
            case LARGEST -> "largest" + Nouns.capital(noun);
            case SMALLEST -> "smallest" + Nouns.capital(noun);
            case SEARCH -> (position ? "first" : "any") + Nouns.capital(noun) + suffix();
        };
    }

    /** What is asked of an entry, where it is a single comparison with something else. */
    private String suffix() {
        if (reduction.conditions().size() != 1 || !reduction.conditions().get(0).holds()) {
            return "";
        }
        Expression condition = reduction.conditions().get(0).expression();
        while (condition instanceof EnclosedExpr enclosed) {
            condition = enclosed.getInner();
        }
        if (!(condition instanceof BinaryExpr comparison)) {
            return "";
        }
        boolean left = isOfLoop(comparison.getLeft());
        boolean right = isOfLoop(comparison.getRight());
        return left == right ? "" : word(comparison.getOperator(), left);
    }

    private boolean isOfLoop(@Nullable Expression expression) {
        return expression != null && LoopTools.mentions(expression, header.variable());
    }

    private static String word(BinaryExpr.Operator operator, boolean left) {
        return switch (operator) {
            case LESS -> left ? "Below" : "Above";
            case GREATER -> left ? "Above" : "Below";
            case LESS_EQUALS -> left ? "AtMost" : "AtLeast";
            case GREATER_EQUALS -> left ? "AtLeast" : "AtMost";
            case EQUALS -> "EqualTo";
            case NOT_EQUALS -> "OtherThan";
            default -> "";
        };
    }
}
