package dev.codegym.synth.model;

import dev.codegym.synth.statement.Statement;
import dev.codegym.verify.ExampleCase;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether the examples that a model reports are the statement's: a model that makes its own can prove anything with them. */
final class StatementExamples {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?");
    private static final Pattern DIGITS = Pattern.compile("\\d{2,}");
    private static final int LONGEST_NUMBER = 40;

    private final String text;
    private final Set<BigDecimal> numbers = new HashSet<>();
    private final Set<Character> digits = new HashSet<>();
    private final int told;

    StatementExamples(String statement) {
        text = statement.replaceAll("\\s+", "");
        Matcher number = NUMBER.matcher(statement.replace(',', ' '));
        while (number.find()) {
            add(number.group());
        }
        Matcher row = DIGITS.matcher(statement);
        while (row.find()) {
            row.group().chars().forEach(digit -> digits.add((char) digit));
        }
        told = Statement.parse(statement).examples().size();
    }

    private void add(String number) {
        if (number.length() <= LONGEST_NUMBER) {
            BigDecimal value = new BigDecimal(number).stripTrailingZeros();
            numbers.add(value);
            // "a-3" and "1-3" are no signs
            numbers.add(value.abs());
        }
    }

    /** How many examples the statement shows as far as its heads tell. */
    int told() {
        return told;
    }

    /** A value of an example that stands nowhere in the statement; null where all do. */
    @Nullable
    JsonNode foreign(ExampleCase example) {
        JsonNode inInput = foreign(example.input());
        return inInput != null ? inInput : foreign(example.output());
    }

    private @Nullable JsonNode foreign(JsonNode value) {
        if (value.isContainer()) {
            for (JsonNode inner : value) {
                JsonNode found = foreign(inner);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        boolean known = value.isBoolean()
                || value.isNull()
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
