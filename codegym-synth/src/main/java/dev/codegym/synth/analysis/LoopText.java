package dev.codegym.synth.analysis;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final String variable;

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
        this.variable = header.entries() == null ? "k" : "x";
    }

    /** Whether a search gives the place where it found something, not only whether it did. */
    boolean givesPosition() {
        return position;
    }

    boolean isTooLong() {
        return sentence(spoken(parameters.names())).length() > LONGEST;
    }

    private Map<String, String> names() {
        return Map.of(header.variable(), variable);
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
            code.append(result()).append(" result = ");
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
                    case SUM, DIFFERENCE -> "result += " + value;
                    case COUNT, COUNT_DOWN -> "result++";
                    case PRODUCT -> "result *= " + value;
                    case LARGEST -> "result = Math.max(result, " + value + ")";
                    case SMALLEST -> "result = Math.min(result, " + value + ")";
                    case SEARCH -> "return " + (position ? variable : "true");
                });
        String otherwise = position ? "-1" : "false";
        return code + ";\n}\nreturn " + (target == null ? otherwise : "result") + ";";
    }

    private String head(Formula java) {
        if (header.entries() != null) {
            Expression source = Objects.requireNonNull(header.source());
            String read = java.write(source) + (source == header.entries() ? "" : ".toCharArray()");
            return "for (" + header.type() + " " + variable + " : " + read + ")";
        }
        int step = header.step();
        String moved = step == 1 ? "++" : step == -1 ? "--" : step > 0 ? " += " + step : " -= " + -step;
        return "for (int " + variable + " = " + java.write(Objects.requireNonNull(header.start())) + "; " + variable
                + " " + header.sign() + " " + java.write(Objects.requireNonNull(header.end())) + "; " + variable + moved
                + ")";
    }

    /** Where the loop goes: {@code every k from 0 to end - 1}. */
    private String range(Formula spoken) {
        if (header.entries() != null) {
            return "every " + kind() + " x of " + spoken.write(Objects.requireNonNull(header.source()));
        }
        String start = spoken.write(Objects.requireNonNull(header.start()));
        String end = spoken.write(Objects.requireNonNull(header.end()));
        boolean down = header.step() < 0;
        boolean whole = header.end() instanceof NameExpr || end.matches("[\\w ]+|length of .*");
        String last = header.sign().length() == 2 ? end : (whole ? end : "(" + end + ")") + (down ? " + 1" : " - 1");
        String steps = Math.abs(header.step()) == 1 ? "" : " in steps of " + Math.abs(header.step());
        return "every k from " + start + (down ? " down to " : " to ") + last.replace("1 - 1", "0") + steps;
    }

    private String kind() {
        return header.entries() != header.source() || header.type().equals("char") ? "character" : "entry";
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
            case SUM, DIFFERENCE -> "the sum of " + wrapped(value) + " over " + range + where + " (0 if there is none)";
            case COUNT, COUNT_DOWN -> "how many there are of " + range.replaceFirst("^every ", "") + where;
            case PRODUCT -> "the product of " + wrapped(value) + " over " + range + where + " (1 if there is none)";
            case LARGEST -> "the largest of " + best + " and " + wrapped(value) + " over " + range + where;
            case SMALLEST -> "the smallest of " + best + " and " + wrapped(value) + " over " + range + where;
            case SEARCH -> position
                    ? "the first k met, of " + range.replaceFirst("^every ", "") + "," + where + " (-1 if there is none)"
                    : "whether there is at least one " + range.replaceFirst("^every ", "") + where;
        };
    }

    private String best(Formula spoken) {
        return spoken.write(Objects.requireNonNull(reduction.target()));
    }

    private static String wrapped(String value) {
        return value.contains(" ") ? "(" + value + ")" : value;
    }

    ToolSource source(String name) {
        Formula spoken = spoken(parameters.names());
        String sentence = sentence(spoken);
        Formula example = spoken(parameters.example());
        String given = exampleCall(name);
        boolean truth = result().kind() == DataType.Kind.BOOLEAN;
        String gives = truth ? "Gives true or false." : "Gives " + Texts.article(HiddenData.spokenType(result())) + ".";
        String description = (truth ? "Tells " : "Works out ") + sentence + ". " + gives + spoken.notes() + " Example: "
                + given + (truth ? " tells " : " gives ") + sentence(example).replaceFirst(" \\([^()]*none\\)$", "") + ".";
        return HiddenData.tool(
                name,
                description,
                parameters.described(),
                result(),
                ExpressionTools.guarded(code(parameters.names()), parameters));
    }

    private String exampleCall(String name) {
        List<String> values = parameters.example();
        List<String> names = parameters.names();
        List<String> given = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            given.add(names.get(i) + "=" + values.get(i));
        }
        return name + "(" + String.join(", ", given) + ")";
    }

    /** The name by what is told of which entries. */
    String name() {
        String noun = core.paths().stream()
                .filter(path -> !path.length())
                .findFirst()
                .map(Cells.Path::noun)
                .orElse("value");
        return switch (reduction.kind()) {
            case SUM, DIFFERENCE -> "sumOf" + Nouns.capital(plural(noun));
            case COUNT, COUNT_DOWN -> "count" + Nouns.capital(plural(noun)) + suffix();
            case PRODUCT -> "productOf" + Nouns.capital(plural(noun));
            case LARGEST -> "largest" + Nouns.capital(noun);
            case SMALLEST -> "smallest" + Nouns.capital(noun);
            case SEARCH -> (position ? "first" : "any") + Nouns.capital(noun) + suffix();
        };
    }

    static String plural(String noun) {
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.matches(".*(s|x|ch|sh)") ? noun + "es" : noun + "s";
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
