package dev.codegym.synth.model;

import dev.codegym.synth.statement.Example;
import dev.codegym.synth.statement.Statement;
import dev.codegym.verify.ExampleCase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether the examples that a model reports are the statement's: a model that makes its own, leaves out those that its reference does not reach,
 * or alters what they answer can prove anything with them.
 */
final class StatementExamples {
    /** "Sample Input 1", "Example output": heads that say in two words what others say in one. */
    private static final Pattern LONG_HEAD = Pattern.compile(
            "(?im)^([#* \\t>]{0,20})(?:sample|example)s?[ \\t]+(input|output)s?[ \\t]{0,4}#?\\d{0,2}[ \\t]{0,4}:?([* \\t]{0,8})$");

    private static final Pattern CHINESE_HEAD = Pattern.compile("(?m)^([#* \\t>]{0,20})(?:样例|示例)?(输入|输出)(?:样例|示例)?"
            + "[ \\t]{0,4}#?\\d{0,2}[ \\t]{0,4}[:：]?([* \\t]{0,8})$");

    /** Words of a text that tells of a format, and is no data; where data has them, it is only looked at less closely. */
    private static final Set<String> FORMAT = Set.of(
            "the",
            "line",
            "lines",
            "contains",
            "contain",
            "consists",
            "integer",
            "integers",
            "number",
            "numbers",
            "string",
            "array",
            "list",
            "given",
            "print",
            "output",
            "following",
            "format",
            "separated",
            "single",
            "your");

    /** Of two of these as well. */
    private static final Set<String> SENTENCE =
            Set.of("a", "an", "and", "is", "are", "of", "in", "to", "for", "as", "you", "first", "each", "with");

    private static final Pattern WORD = Pattern.compile("[^a-zA-Z]+");

    /** {@code list = [1, 2]}: names are no words. */
    private static final Pattern NAME = Pattern.compile("[a-z_]\\w{0,40}[ \\t]{0,4}=");

    /** Examples may stand there twice, and no answer need be that long. */
    private static final int MOST = 20;

    private final ShownValues all;
    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private final int told;

    /** An example as the statement shows it. */
    private record Shown(String output, ShownValues inInput, ShownValues inOutput) {}

    StatementExamples(String statement) {
        all = ShownValues.of(statement);
        List<Example> pairs = Statement.parse(withShortHeads(statement)).examples();
        for (Example pair : pairs) {
            if (isData(pair) && shown.size() < MOST) {
                shown.put(
                        pair.input().strip(),
                        new Shown(
                                pair.output().strip(),
                                ShownValues.of(pair.input()),
                                ShownValues.ofAnswer(pair.output())));
            }
        }
        // of one pair that tells of formats nobody expects an example; where there are more, some are examples in words
        told = shown.isEmpty() && pairs.size() > 1 ? 1 : shown.size();
    }

    private static String withShortHeads(String statement) {
        String text = LONG_HEAD.matcher(statement.replace("\r\n", "\n")).replaceAll("$1$2:$3");
        return CHINESE_HEAD
                .matcher(text)
                .replaceAll(
                        head -> head.group(1) + (head.group(2).equals("输入") ? "Input:" : "Output:") + head.group(3));
    }

    private static boolean isData(Example pair) {
        String text = (pair.input() + " " + pair.output()).toLowerCase(Locale.ROOT);
        Set<String> words =
                WORD.splitAsStream(NAME.matcher(text).replaceAll(" ")).collect(Collectors.toSet());
        boolean format = words.stream().anyMatch(FORMAT::contains)
                || words.stream().filter(SENTENCE::contains).count() > 1;
        return !format && !pair.input().isBlank() && !pair.output().isBlank();
    }

    /** How many examples the statement shows, as far as its heads tell. */
    int told() {
        return told;
    }

    /** A value of an example that stands nowhere in the statement; null where all do. */
    @Nullable
    JsonNode foreign(ExampleCase example) {
        JsonNode inInput = all.foreign(example.input());
        return inInput != null ? inInput : all.foreign(example.output());
    }

    /**
     * What the statement answers to an example's input, where that is another answer; null where the answer may be the statement's. Inputs that
     * the statement shows in another form may have the answer of any of its examples.
     */
    @Nullable
    String otherAnswer(ExampleCase example) {
        List<Shown> same = shown.values().stream()
                .filter(each -> each.inInput().foreign(example.input()) == null)
                .toList();
        List<Shown> possible = same.isEmpty() ? List.copyOf(shown.values()) : same;
        boolean known = possible.isEmpty()
                || possible.stream().anyMatch(each -> each.inOutput().foreign(example.output()) == null);
        return known ? null : possible.stream().map(Shown::output).distinct().collect(Collectors.joining(" or "));
    }
}
