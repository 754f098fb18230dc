package dev.codegym.synth.statement;

import dev.codegym.task.InputField;
import dev.codegym.task.InputRule;
import dev.codegym.task.InputTerm;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sentences that limit values to a few, and texts to an alphabet or a form. */
final class ValueSentences extends SentenceLine {
    ValueSentences(SentenceLine line) {
        super(line);
    }

    void values() {
        if (says("digits? after the decimal|decimal places?")) {
            int digits = says("\\bone\\b|\\b1\\b") ? 1 : says("three|\\b3\\b") ? 3 : says("five|\\b5\\b") ? 5 : 2;
            subjects.forEach(ref -> add("decimals", ref, InputTerm.num(digits)));
        }
        if (!says("=|\\b(either|one of|consists? of|contains? only|only contains?|is|are|or)\\b")) {
            return;
        }
        if (says("hh:mm")) {
            subjects.stream().filter(this::isText).forEach(ref -> add("timeText", ref));
        }
        Matcher member = Pattern.compile(
                        "\\b(?:is|are) (?:an? )?(?:integers?|elements?|values?|numbers?|one of the \\w+|node)? ?(?:from|in|of|exists? in|present in)(?: the)?(?: array| list| matrix)? (\\w+)\\b")
                .matcher(line);
        if (subjects.size() == 2
                && member.find()
                && member.group(1).equals(subjects.get(1).name())
                && levels(subjects.get(0)) == 0
                && levels(subjects.get(1)) > 0
                && subjects.get(0).indices().isEmpty()) {
            add("memberOf", subjects.get(0), subjects.get(1));
        }
        choices();
    }

    private void choices() {
        Matcher either = Pattern.compile(
                        "(?:\\b(?:is|are|be|contains?|consists?)\\b|==?)(?: only| of)*(?: either| one of(?: the following)?:?| the (?:values|characters|numbers))?\\s+(.*)$")
                .matcher(marked.replaceAll("\\s+", " "));
        if (subjects.isEmpty()
                || !either.find()
                || says("english|digit|letter|case|sorted|unique|distinct|even|odd|at most|number of")) {
            return;
        }
        String list = either.group(1).replace("`", "").replaceAll("[.]$", "");
        Matcher range = RANGE.matcher(list);
        String[] bounds = null;
        if (says("in the range|between|from") && range.find()) {
            bounds = new String[] {range.group(1), range.group(2)};
            list = list.substring(0, range.start());
        }
        if (bounds == null && !list.matches(".*(\\bor\\b|,|\\band\\b).*")) {
            return;
        }
        List<InputTerm> values = new ArrayList<>();
        Matcher value = Pattern.compile("'(.)'|\"([^\"]*)\"|(?<![\\w\\[^.])(-?\\d+)(?![\\w^.])")
                .matcher(list);
        while (value.find()) {
            values.add(
                    value.group(3) != null
                            ? InputTerm.num(Double.parseDouble(value.group(3)))
                            : text(value.group(1) != null ? value.group(1) : value.group(2)));
        }
        String rest = value.replaceAll("")
                .replaceAll(
                        "\\b(or|and|either|an?|the|integers?|characters?|letters?|numbers?|values?|in|only|of|strings?|range|is|positive|inclusive)\\b|[\\s,:{}()\\[\\]=]|\\b"
                                + subjects.get(0).name() + "\\b|\\b\\w\\b",
                        "");
        if (values.isEmpty() || !rest.isBlank()) {
            return;
        }
        for (InputTerm.Ref ref : subjects) {
            choice(ref, values, bounds);
        }
    }

    private void choice(InputTerm.Ref ref, List<InputTerm> values, String @Nullable [] bounds) {
        InputField field = field(ref);
        if (field == null) {
            return;
        }
        boolean letters = values.stream()
                .allMatch(v -> v instanceof InputTerm.Text t && t.value().length() == 1);
        if (!letters && values.stream().anyMatch(v -> v instanceof InputTerm.Text) && !isText(ref)) {
            return;
        }
        boolean characterData = isText(ref) || innermost(field) == DataType.Kind.CHAR;
        boolean digits = isText(ref) && values.stream().allMatch(v -> v instanceof InputTerm.Num);
        if ((letters || digits)
                && characterData
                && !(isText(ref)
                        && levels(ref) == 0
                        && says("either|one of")
                        && ref.indices().size() < field.type().levels() + 1
                        && field.type().levels() > 0)) {
            StringBuilder alphabet = new StringBuilder();
            values.forEach(v -> alphabet.append(v instanceof InputTerm.Text t ? t.value() : v.toString()));
            add("alphabet", plainClass(ref), text(alphabet.toString()));
            return;
        }
        List<InputTerm> arguments = new ArrayList<>();
        arguments.add(ref.indices().isEmpty() && field.type().levels() > 0 ? plainClass(ref) : ref);
        if (bounds == null) {
            arguments.addAll(values);
            rules.add(new InputRule.Predicate("oneOf", arguments));
            return;
        }
        List<InputTerm> ends = new ArrayList<>();
        for (String bound : bounds) {
            ConstraintReader.read("x == " + bound).forEach(rule -> ends.add(((InputRule.Comparison) rule).right()));
        }
        if (ends.size() == 2 && values.stream().allMatch(v -> v instanceof InputTerm.Num)) {
            arguments.addAll(ends);
            arguments.addAll(values);
            rules.addAll(scope.resolve(new InputRule.Predicate("oneOfOrRange", arguments)));
        }
    }

    void texts() {
        List<InputTerm.Ref> texts = subjects.stream()
                .filter(ref -> isText(ref) || field(ref) != null && innermost(fieldOf(ref)) == DataType.Kind.CHAR)
                .toList();
        if (says("leading zero")) {
            texts.forEach(ref -> add("noLeadingZeros", InputTerm.name(ref.name())));
            if (texts.isEmpty() && scope.nodeFields().isEmpty()) {
                subjects.stream().filter(ref -> levels(ref) == 1).forEach(ref -> add("noLeadingZeros", ref));
            }
        }
        if (texts.isEmpty()) {
            return;
        }
        if (says("single space")) {
            texts.forEach(ref -> add("words", ref));
        } else if (says("leading or trailing space|leading and trailing space|trailing spaces")) {
            texts.forEach(ref -> add("trimmed", ref));
        }
        if (says("is a palindrome|palindromic")) {
            texts.forEach(ref -> add("palindrome", ref));
        }
        if (says("valid parenthes|balanced (parenthes|bracket)|valid bracket")) {
            texts.forEach(ref -> add("parentheses", ref));
        }
        boolean integers = says("(represents?|is|are) (an? )?(valid )?(positive |non-negative )?integers?")
                || says("or an integer");
        if (integers && says("range|between") && !says("digits|'|\"")) {
            Matcher range = RANGE.matcher(line);
            if (range.find()
                    && range.group(1).matches("-?\\d+")
                    && range.group(2).matches("-?\\d+")) {
                texts.forEach(ref -> add(
                        "integerText",
                        ref,
                        InputTerm.num(Double.parseDouble(range.group(1))),
                        InputTerm.num(Double.parseDouble(range.group(2)))));
                return;
            }
        }
        if (says("\\b(consists?|contains?|is an?|are|is|made|composed|only)\\b")
                && rules.stream().noneMatch(this::limitsLetters)
                && !says(
                        "number of|starts with|appears|exactly (one|twice|once)|only one of|is sorted|is a palindrome|separated|leading|trailing|represented by|integers in")) {
            alphabet(texts);
        }
    }

    private InputField fieldOf(InputTerm.Ref ref) {
        InputField field = field(ref);
        return field == null ? scope.fields().get(0) : field;
    }

    private boolean limitsLetters(InputRule rule) {
        return rule instanceof InputRule.Predicate p
                && (p.name().equals("alphabet") || p.name().equals("oneOf"));
    }

    private void alphabet(List<InputTerm.Ref> texts) {
        Matcher verb = Pattern.compile("\\b(consists?|contains?|is|are|made|composed)\\b")
                .matcher(marked);
        String phrase = verb.find() ? marked.substring(verb.end()) : marked;
        phrase = phrase.replaceAll("(?i)\\b(and|but) (?:does|do|has|have|will) not?\\b.*", "");
        String alphabet = Alphabets.read(phrase);
        if (!alphabet.isEmpty()) {
            for (InputTerm.Ref ref : texts) {
                add("alphabet", plainClass(ref), text(alphabet));
            }
        }
    }
}
