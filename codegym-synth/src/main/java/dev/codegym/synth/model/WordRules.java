package dev.codegym.synth.model;

import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** What new words must keep to: nothing that the old ones said is lost, and nothing is given away. */
final class WordRules {
    private static final int LONGEST_TITLE = 120;
    private static final int SHORTEST_STATEMENT = 30;
    private static final int LONGEST_STATEMENT = 8000;
    private static final int SHORTEST_DESCRIPTION = 8;
    private static final int LONGEST_DESCRIPTION = 600;
    private static final Pattern TOOL_NAME = Pattern.compile("[a-z][A-Za-z0-9]{1,39}");
    private static final Pattern PARAMETER_NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,30}(?:\\.\\d{1,30})?");
    private static final Pattern QUOTED =
            Pattern.compile("`([^`\\n]{1,60})`|\"([^\"\\n]{1,60})\"|\u201c([^\u201d\\n]{1,60})\u201d");
    private static final Pattern CALL = Pattern.compile("(?<!\\w)([A-Za-z_]\\w{0,63})\\(");

    /**
     * Ways to solve problems: an agent shall find them itself. Names are looked at in words, whose borders are those of ASCII: {@code \b} beside
     * Chinese differs between versions of Java.
     */
    private static final Pattern METHODS = Pattern.compile(
            "(?i)(?<!\\w)(?:binary search|dynamic programming|dp|memo(?:ize|ization|ise)?|greedy|greedily|dijkstra|bellman"
                    + "|kruskal|floyd|kadane|bfs|dfs|breadth first|depth first|prefix sums?|suffix sums?|two pointers?|sliding window"
                    + "|backtrack(?:ing)?|recurs(?:ion|ive|ively)|union find|disjoint set|topological|segment tree|fenwick"
                    + "|monotonic stack|hash ?map|priority queue|divide and conquer|bit ?mask|algorithm)(?!\\w)"
                    + "|\u52a8\u6001\u89c4\u5212|\u8d2a\u5fc3|\u4e8c\u5206\u67e5\u627e|\u524d\u7f00\u548c|\u6ed1\u52a8\u7a97\u53e3|\u53cc\u6307\u9488|\u56de\u6eaf|\u9012\u5f52|\u6df1\u5ea6\u4f18\u5148|\u5e7f\u5ea6\u4f18\u5148|\u5e76\u67e5\u96c6|\u62d3\u6251|\u7b97\u6cd5");

    private static final Pattern GIVEN_AWAY =
            Pattern.compile("(?i)(?<!\\w)(?:answer|solution|solve|solved|solver|expected|reference|optimal)(?!\\w)");

    private final Words present;
    private final Words words;
    private final FaultList faults;

    WordRules(Words present, Words words, FaultList faults) {
        this.present = present;
        this.words = words;
        this.faults = faults;
    }

    void look() {
        title();
        statement();
        names();
        descriptions();
        methods();
    }

    private void title() {
        if (words.title().equals(present.title())) {
            return;
        }
        if (words.title().isEmpty() || words.title().length() > LONGEST_TITLE || hasControl(words.title())) {
            faults.add(
                    "title",
                    "it is " + FaultList.shown(words.title()),
                    "one line of at most " + LONGEST_TITLE + " characters");
        }
    }

    private void statement() {
        String text = words.statement();
        boolean same = text.equals(present.statement());
        if (!same && text.length() < SHORTEST_STATEMENT || text.length() > LONGEST_STATEMENT) {
            faults.add(
                    "statement",
                    "it has " + text.length() + " characters",
                    SHORTEST_STATEMENT + " to " + LONGEST_STATEMENT);
        }
        for (String needed : needed()) {
            if (!says(text, needed)) {
                faults.add(
                        "statement",
                        "the present text says " + FaultList.shown(needed) + ", the new one does not",
                        "keep every number, quoted word and named value");
            }
        }
        for (Map.Entry<String, Words.ToolWords> tool : words.tools().entrySet()) {
            if (isCode(tool.getValue().name()) && hasWord(text, tool.getValue().name())) {
                faults.add(
                        "statement", "it speaks of the tool " + tool.getValue().name(), "speak of the task alone");
            }
        }
    }

    /** What a statement cannot lose without meaning something else. */
    private Set<String> needed() {
        Set<String> needed = new TreeSet<>();
        Matcher number = NUMBER.matcher(present.statement());
        while (number.find()) {
            needed.add(number.group());
        }
        Matcher quoted = QUOTED.matcher(present.statement());
        while (quoted.find()) {
            for (int i = 1; i <= quoted.groupCount(); i++) {
                if (quoted.group(i) != null) {
                    needed.add(quoted.group(i));
                }
            }
        }
        present.inputs().keySet().stream()
                .filter(input -> hasWord(present.statement(), input))
                .forEach(needed::add);
        return needed;
    }

    /** A 1 is not kept where only 10 is left. */
    private static boolean says(String text, String needed) {
        if (!NUMBER.matcher(needed).matches()) {
            return text.contains(needed);
        }
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            if (number.group().equals(needed)) {
                return true;
            }
        }
        return false;
    }

    private void names() {
        Set<String> taken = new HashSet<>();
        words.tools().forEach((old, tool) -> {
            String place = "tool " + old;
            String problem = ToolSpec.nameProblem(tool.name());
            if (!tool.name().equals(old)
                    && (problem != null
                            || !TOOL_NAME.matcher(tool.name()).matches()
                            || SourceVersion.isKeyword(tool.name()))) {
                faults.add(
                        place,
                        "its new name is " + FaultList.shown(tool.name()),
                        "a lowerCamelCase name that is no reserved word");
            }
            if (!taken.add(tool.name())) {
                faults.add(place, "another tool is named " + tool.name() + " too", "give each its own name");
            }
            Set<String> parameters = new HashSet<>();
            tool.parameters().forEach((oldName, parameter) -> {
                boolean fits = PARAMETER_NAME.matcher(parameter.name()).matches()
                        && !SourceVersion.isKeyword(parameter.name());
                if (!parameters.add(parameter.name())
                        || !fits && !parameter.name().equals(oldName)) {
                    faults.add(
                            place + ", parameter " + oldName,
                            "its new name is " + FaultList.shown(parameter.name()),
                            "a lowerCamelCase name of its own");
                }
            });
        });
    }

    private void descriptions() {
        words.inputs()
                .forEach((name, text) ->
                        description("input " + name, present.inputs().get(name), text, 1));
        words.tools().forEach((name, tool) -> {
            Words.ToolWords before = present.tools().get(name);
            String place = "tool " + name;
            description(place, before == null ? null : before.description(), tool.description(), SHORTEST_DESCRIPTION);
            tool.parameters().forEach((parameter, named) -> {
                Words.Named old = before == null ? null : before.parameters().get(parameter);
                description(
                        place + ", parameter " + parameter,
                        old == null ? null : old.description(),
                        named.description(),
                        1);
            });
        });
    }

    private void description(String place, @Nullable String before, String text, int shortest) {
        Set<String> names = new TreeSet<>();
        words.tools().values().forEach(each -> names.add(each.name()));
        words.renamedTools().forEach((old, renamed) -> {
            if (isCode(old) && !names.contains(old) && hasWord(text, old)) {
                faults.add(place, "it speaks of " + old + ", which is now named " + renamed, "use the new name");
            }
        });
        if (text.equals(before)) {
            return;
        }
        if (text.length() < shortest || text.length() > LONGEST_DESCRIPTION || hasControl(text)) {
            faults.add(
                    place,
                    "its description is " + FaultList.shown(text),
                    "one line of " + shortest + " to " + LONGEST_DESCRIPTION + " characters");
        }
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            if (!names.contains(call.group(1))) {
                faults.add(
                        place,
                        "it speaks of " + call.group(1) + "(...), which is no tool",
                        "name tools as they are named now: " + names);
            }
        }
    }

    /** A word that the old texts had may stay. */
    private void methods() {
        String before = spaced(present.texts());
        for (Pattern pattern : List.of(METHODS, GIVEN_AWAY)) {
            List<String> looked = pattern.equals(METHODS) ? words.texts() : toolNames();
            Matcher found = pattern.matcher(spaced(looked));
            while (found.find()) {
                if (!before.toLowerCase(Locale.ROOT).contains(found.group().toLowerCase(Locale.ROOT))) {
                    faults.add(
                            "words",
                            "they say " + FaultList.shown(found.group()),
                            "do not tell how the task is solved");
                }
            }
        }
    }

    private List<String> toolNames() {
        List<String> names = new ArrayList<>();
        words.tools().values().forEach(tool -> names.add(tool.name()));
        return names;
    }

    /** All texts, names such as {@code binarySearch} as words. */
    private static String spaced(List<String> texts) {
        return String.join(" \n ", texts)
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replace('_', ' ')
                .replace('-', ' ');
    }

    /** Whether a name can be nothing but a name: {@code size} may stand in any text. */
    static boolean isCode(String name) {
        return name.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || c == '_');
    }

    static boolean hasWord(String text, String word) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)")
                .matcher(text)
                .find();
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
