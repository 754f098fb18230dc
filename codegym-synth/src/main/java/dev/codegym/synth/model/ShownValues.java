package dev.codegym.synth.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The values that a text shows: its numbers, the digits of its rows, its words. */
final class ShownValues {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern DIGITS = Pattern.compile("\\d{2,}");
    private static final Pattern YES = Pattern.compile("(?<![a-z])(?:yes|true)(?![a-z])");
    private static final Pattern NO = Pattern.compile("(?<![a-z])(?:no|false)(?![a-z])");
    private static final int LONGEST_NUMBER = 40;

    private final String text;
    private final Set<BigDecimal> numbers = new HashSet<>();
    private final Set<Character> digits = new HashSet<>();
    private final @Nullable Boolean truth;

    private ShownValues(String shown, @Nullable Boolean truth) {
        this.truth = truth;
        text = shown.replaceAll("\\s+", "");
        Matcher number = NUMBER.matcher(shown.replace(',', ' '));
        while (number.find()) {
            add(number.group());
        }
        Matcher row = DIGITS.matcher(shown);
        while (row.find()) {
            row.group().chars().forEach(digit -> digits.add((char) digit));
        }
    }

    /** Of a text in which a truth value may stand in any words. */
    static ShownValues of(String shown) {
        return new ShownValues(shown, null);
    }

    /** Of an answer: where it says yes alone, or no alone, that is its truth value. */
    static ShownValues ofAnswer(String shown) {
        String lower = shown.toLowerCase(Locale.ROOT);
        boolean yes = YES.matcher(lower).find();
        return new ShownValues(shown, yes == NO.matcher(lower).find() ? null : yes);
    }

    private void add(String number) {
        if (number.length() <= LONGEST_NUMBER) {
            BigDecimal value = new BigDecimal(number).stripTrailingZeros();
            numbers.add(value);
            // "a-3" and "1-3" are no signs
            numbers.add(value.abs());
        }
    }

    /** A number, text or truth value in it that the text does not show; null where all are shown. */
    @Nullable
    JsonNode foreign(JsonNode value) {
        if (value.isContainer()) {
            for (JsonNode inner : value) {
                JsonNode found = foreign(inner);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        boolean known = value.isNull()
                || value.isBoolean() && (truth == null || truth == value.booleanValue())
                || value.isNumber() && isKnown(value.decimalValue())
                || value.isString() && text.contains(value.stringValue().replaceAll("\\s+", ""));
        return known ? null : value;
    }

    /** A digit may be one of a row, as grids are written. */
    private boolean isKnown(BigDecimal number) {
        String plain = number.toString();
        return numbers.contains(number.stripTrailingZeros()) || plain.length() == 1 && digits.contains(plain.charAt(0));
    }
}
