package dev.codegym.synth.analysis;

import dev.codegym.synth.UnsuitableProblemException;
import dev.codegym.synth.statement.InferredInputs;
import dev.codegym.synth.statement.InputModels;
import dev.codegym.task.InputField;
import dev.codegym.task.InputRule;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what a contest statement says of its input: "The first line contains two integers n and k (1 <= k <= n <= 100)". A sentence
 * on lines that is not understood makes the problem unfit: nothing is guessed.
 */
final class ContestForm {
    private static final String NAME = "([A-Za-z]\\w{0,15})";
    private static final String KINDS =
            "(?:(?:space[- ]separated|single|positive|non-negative|natural|distinct|different|only"
                    + "|non-empty|binary|whole|more) )*";
    private static final String HOLDS = "(?:contains?|has|have|consists? of|gives?|describes?|there (?:is|are)) ";
    private static final Pattern ONE_LINE = Pattern.compile(
            "(?i)^(?:then,? |and )?(?:on |in )?(?:the )?(?:first|second|third|fourth|fifth|sixth|next|last|only|single"
                    + "|following|input|line)(?: and only)?(?: input)?(?: line)?(?: of (?:the )?(?:input|text|file))?,? "
                    + "(?:just |only )?" + HOLDS + "(.+)$");
    private static final Pattern LINES = Pattern.compile(
            "(?i)^(?:then,? |and )?(?:(?:the )?i-?th (?:line )?of |each of )?(?:the |these )?(?:next|following|last|remaining) "
                    + NAME + " lines?,?(?: each)? (?:of the input )?" + HOLDS + "(.+)$");
    private static final Pattern FOLLOW = Pattern.compile("(?i)^(?:then,? |and |next,? )?(?:the )?" + NAME
            + " lines follow[,.:;]? ?(?:each)?(?: of (?:them|which))?(?: line)? ?(?:containing|contains|with) (.+)$");
    private static final Pattern ONE =
            Pattern.compile("(?i)^(?:(?:an?|one|the) )?" + KINDS + "(?:integer|number)s? " + NAME + "$");
    private static final Pattern SEVERAL =
            Pattern.compile("(?i)^(?:the )?(?:two|three|four|five|six|2|3|4) " + KINDS + "(?:integers|numbers):? "
                    + NAME + "((?:, ?\\w+)*),? and " + NAME + "$" + "|^(?:the )?(?:two|three|four|five|six|2|3|4) "
                    + KINDS + "(?:integers|numbers):? " + NAME + "((?:, ?\\w+)+)$");
    private static final Pattern LIST = Pattern.compile("(?i)^(?:the )?" + NAME + " " + KINDS
            + "(?:integers|numbers)(?:[:,]? (?:of )?(?:the )?(?:array |sequence )?([A-Za-z]+?)_?\\{?[10]\\}?[ ,].*)?$");
    private static final Pattern TEXT =
            Pattern.compile("(?i)^(?:(?:an?|one|the) )?" + KINDS + "(?:string|word) " + NAME + "$");
    private static final Pattern RANGE = Pattern.compile("\\(([^()]*(?:\\([^()]*\\)[^()]*)*)\\)");
    private static final Pattern LETTERS = Pattern.compile(
            "(?i),? ?(?:which |that )?(?:consisting|consists?|made up|composed)( (?:only )?of [^.;(]+)");
    private static final int LONGEST_TEXT = 60;

    private final List<String> lines = new ArrayList<>();
    private final Map<String, DataType> fields = new LinkedHashMap<>();
    private final List<String> constraints = new ArrayList<>();
    private final Map<String, String> elements = new LinkedHashMap<>();

    /**
     * Reads the form.
     *
     * @param prose the paragraph on the input
     * @param more the lines of the statement's own list of constraints
     */
    ContestForm(String prose, List<String> more) {
        for (String sentence : plain(prose).split("(?<=[.;])\\s+(?=[A-Z])|\\n+")) {
            String text = sentence.strip().replaceFirst("^[-*]\\s+", "").replaceFirst("[.;,]+$", "");
            if (!text.isEmpty()) {
                read(text);
            }
        }
        if (lines.isEmpty()) {
            throw new UnsuitableProblemException(
                    "CONTEST_FORM",
                    "the statement does not say which line of the input contains what, so that no inputs can be drawn");
        }
        more.forEach(line -> constraints.add(plain(line)));
    }

    /** The text without the marks of formulas. */
    static String plain(String text) {
        return text.replace("$", "")
                .replaceAll("\\\\leq?\\b", "<=")
                .replaceAll("\\\\(?:cdot|times)\\b|\u00b7|\u22c5", "*")
                .replaceAll("\\\\l?dots\\b|\u2026", "...")
                .replaceAll("(?<=\\d)\\\\,(?=\\d)", "")
                .replaceAll("\\s*(?:\u2014|\u2013)\\s*", " - ");
    }

    private void read(String sentence) {
        if (sentence.toLowerCase(Locale.ROOT).matches(".*\\b(?:test ?cases?|data ?sets?)\\b.*")) {
            throw unread(sentence, "several cases in one input are not supported");
        }
        Matcher many = LINES.matcher(sentence);
        Matcher follow = FOLLOW.matcher(sentence);
        Matcher one = ONE_LINE.matcher(sentence);
        if (many.matches() && !many.group(1).equalsIgnoreCase("line")) {
            each(many.group(1), many.group(2), sentence);
        } else if (follow.matches()) {
            each(follow.group(1), follow.group(2), sentence);
        } else if (one.matches()) {
            line(one.group(1), sentence);
        } else if (sentence.toLowerCase(Locale.ROOT).matches(".*\\blines?\\b.*")) {
            throw unread(sentence, "it is not understood");
        } else if (sentence.contains("<")
                || sentence.toLowerCase(Locale.ROOT).matches(".*\\b(?:guaranteed|distinct|sorted)\\b.*")) {
            constraints.add(sentence);
        }
    }

    private static UnsuitableProblemException unread(String sentence, String why) {
        return new UnsuitableProblemException(
                "CONTEST_FORM", "\"" + sentence + "\" tells the form of the input: " + why);
    }

    /** What is said of a line, without ranges and explanations. */
    private String core(String text) {
        String core = text;
        Matcher range = RANGE.matcher(core);
        StringBuilder rest = new StringBuilder();
        while (range.find()) {
            if (range.group(1).contains("<")) {
                for (String part : range.group(1).split(";")) {
                    constraints.add(part.strip());
                }
            }
            range.appendReplacement(rest, "");
        }
        core = range.appendTail(rest)
                .toString()
                .split(" - |: the |, the |, where |, denoting |, representing |, separated ", 2)[0];
        return core.replaceAll("\\s+", " ").replaceAll(" ,", ",").strip().replaceFirst("[,.:]+$", "");
    }

    private String letters(String text, String name) {
        Matcher letters = LETTERS.matcher(text);
        if (letters.find()) {
            constraints.add("`" + name + "` consists" + letters.group(1));
        }
        Matcher length = Pattern.compile("(?i)\\bof length " + NAME).matcher(text);
        if (length.find()) {
            constraints.add(name + ".length == " + length.group(1));
        }
        return name;
    }

    private static String withoutLetters(String text) {
        return LETTERS.matcher(text).replaceFirst("").replaceFirst("(?i),? of length \\w+", "");
    }

    private void line(String text, String sentence) {
        String core = core(text);
        Matcher one = ONE.matcher(core);
        Matcher several = SEVERAL.matcher(core);
        Matcher list = LIST.matcher(core);
        Matcher string = TEXT.matcher(withoutLetters(core));
        if (several.matches()) {
            lines.add(names(several).stream()
                    .map(name -> "long " + declare(name, DataType.LONG, sentence))
                    .collect(Collectors.joining(", ")));
        } else if (one.matches()) {
            lines.add("long " + declare(one.group(1), DataType.LONG, sentence));
        } else if (string.matches()) {
            lines.add("String " + declare(string.group(1), DataType.STRING, sentence));
            letters(core, string.group(1));
        } else if (list.matches()) {
            String name = declare(list.group(2) == null ? "values" : list.group(2), DataType.LONG.array(), sentence);
            lines.add("long[] " + name);
            elements.put(name + "_\\{?\\w\\}?", name + "[i]");
            constraints.add(name + ".length == " + list.group(1));
        } else {
            throw unread(sentence, "\"" + core + "\" is not understood");
        }
    }

    private void each(String count, String text, String sentence) {
        String core = core(text);
        Matcher one = ONE.matcher(core);
        Matcher several = SEVERAL.matcher(core);
        Matcher string = TEXT.matcher(withoutLetters(core));
        String name;
        if (several.matches()) {
            name = declare("rows", DataType.LONG.array().array(), sentence);
            List<String> columns = names(several);
            for (int i = 0; i < columns.size(); i++) {
                elements.put(columns.get(i).replaceFirst("_.*", "") + "(?:_\\{?i\\}?)?", name + "[i][" + i + "]");
            }
            constraints.add(name + "[i].length == " + columns.size());
            lines.add("each long[][] " + name);
        } else if (one.matches()) {
            String column = one.group(1).replaceFirst("_.*", "");
            name = declare(column, DataType.LONG.array(), sentence);
            elements.put(column + "(?:_\\{?i\\}?)?(?![\\w.\\[])", name + "[i]");
            lines.add("each long[] " + name);
        } else if (string.matches()) {
            name = declare(string.group(1).replaceFirst("_.*", ""), DataType.STRING.array(), sentence);
            elements.put(name + "_\\{?i\\}?", name + "[i]");
            letters(core, name + "_i");
            lines.add("each String[] " + name);
        } else {
            throw unread(sentence, "\"" + core + "\" is not understood");
        }
        constraints.add(name + ".length == " + count);
    }

    private static List<String> names(Matcher several) {
        int from = several.group(1) != null ? 1 : 4;
        List<String> names = new ArrayList<>(List.of(several.group(from)));
        for (String more : several.group(from + 1).split(",")) {
            if (!more.isBlank()) {
                names.add(more.strip());
            }
        }
        if (from == 1) {
            names.add(several.group(3));
        }
        return names;
    }

    private String declare(String name, DataType type, String sentence) {
        if (fields.putIfAbsent(name, type) != null) {
            throw unread(sentence, "two parts of the input are named " + name);
        }
        return name;
    }

    /** The rule that the words of the input obey. */
    String rule() {
        List<InputField> all = new ArrayList<>();
        fields.forEach((name, type) -> all.add(new InputField(name, type)));
        List<String> written = constraints.stream().map(this::indexed).toList();
        InferredInputs inferred = InputModels.infer(AdaptedEntry.statement("", "", List.of(), written), all);
        if (!inferred.notUnderstood().isEmpty()) {
            throw new UnsuitableProblemException(
                    "CONTEST_FORM",
                    "no rule could be read from \"" + inferred.notUnderstood().get(0)
                            + "\", so that valid inputs cannot be drawn");
        }
        List<InputRule> rules = new ArrayList<>(inferred.model().rules());
        all.forEach(field -> requireRange(field, rules));
        return String.join("; ", lines) + " | "
                + rules.stream().map(InputRule::toString).collect(Collectors.joining(" | "));
    }

    private String indexed(String line) {
        String text = line;
        for (Map.Entry<String, String> element : elements.entrySet()) {
            text = text.replaceAll("(?<![\\w.\\[])" + element.getKey() + "(?!\\w|\\.length|\\[)", element.getValue());
        }
        return text;
    }

    private static void requireRange(InputField field, List<InputRule> rules) {
        String name = field.name();
        boolean text = field.type().toString().startsWith("String");
        boolean low = false;
        boolean high = false;
        for (InputRule rule : rules) {
            if (rule instanceof InputRule.Comparison c) {
                String part = Pattern.quote(name) + "(?:\\[[^\\]]*])*" + (text ? "\\.length" : "");
                low |= c.right().toString().matches(part)
                        || c.operator().equals("==") && c.left().toString().matches(part);
                high |= c.left().toString().matches(part);
            }
        }
        boolean letters = !text
                || rules.stream()
                        .anyMatch(rule -> rule instanceof InputRule.Predicate p
                                && p.field().equals(name)
                                && (p.name().equals("alphabet") || p.name().equals("oneOf")));
        if (!low || !high || !letters) {
            throw new UnsuitableProblemException(
                    "CONTEST_FORM",
                    "the statement does not say which values " + name
                            + " takes, so that valid inputs cannot be drawn: add "
                            + (text
                                    ? "its letters and 1 <= " + name + ".length <= " + LONGEST_TEXT
                                    : "a range such as 1 <= " + name + " <= 100"));
        }
    }
}
