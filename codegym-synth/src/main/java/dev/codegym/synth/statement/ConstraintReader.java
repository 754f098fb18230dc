package dev.codegym.synth.statement;

import dev.codegym.CodeGymException;
import dev.codegym.task.InputRule;
import dev.codegym.task.InputTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the comparison chains of constraint lines. */
final class ConstraintReader {
    private static final Pattern TAIL = Pattern.compile(
            "(?i)[,;]?\\s*(?:\\((?:i\\.e\\.|inclusive|taking|note|0-indexed|where)[^)]*\\)|\\b(?:for (?:all|each|every|any)|for \\d|where|for i|if|when|i\\.e\\.|such that|after|before)\\b.*)$");
    private static final Pattern FROM = Pattern.compile("(?:for (?:all|every|each) )?(\\w) *(?:>= *(\\d+)|> *(\\d+))$");

    private ConstraintReader() {}

    /** The rules of a line that is made of comparisons; empty where it is not. */
    static List<InputRule> read(String line) {
        String text = line.replaceAll("[.;,:]+$", "").strip();
        Matcher tail = TAIL.matcher(text);
        int shift = 0;
        String variable = "";
        if (tail.find() && tail.start() > 0) {
            Matcher from = FROM.matcher(tail.group().strip());
            if (from.find()) {
                variable = from.group(1);
                shift = from.group(2) != null ? Integer.parseInt(from.group(2)) : Integer.parseInt(from.group(3)) + 1;
            }
            text = text.substring(0, tail.start()).strip();
        }
        List<InputRule> rules = new ArrayList<>();
        for (String part : parts(text)) {
            try {
                rules.addAll(InputRule.parse(numbers(part)));
            } catch (CodeGymException notComparisons) {
                return List.of();
            }
        }
        return shift == 0 ? rules : shift(rules, variable, shift);
    }

    private static List<InputRule> shift(List<InputRule> rules, String variable, int by) {
        return rules.stream()
                .map(rule -> rule.mapRefs(
                        ref -> ref.name().equals(variable) && ref.indices().isEmpty()
                                ? new InputTerm.Binary('+', ref, InputTerm.num(by))
                                : ref))
                .toList();
    }

    /** A line may hold several chains, joined by commas or "and"; a comma inside one chain joins its members. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("\\s+and\\s+|,\\s*and\\s+|;")) {
            List<String> pieces = List.of(part.split(",(?![^\\[(]*[\\])])"));
            // in "1 <= m, n <= 9" the comma joins members, in "a == 1, b == 2" and "1 <= a <= 2, 3 <= b <= 4" it joins
            // chains
            boolean each = pieces.stream().allMatch(piece -> piece.matches("[^<>!]*=[^<>!]*"))
                    || pieces.stream().allMatch(piece -> piece.matches(".*[<>=] .*[<>=] .*"));
            if (each) {
                parts.addAll(pieces);
            } else {
                parts.add(part);
            }
        }
        boolean chains = parts.stream().allMatch(part -> part.matches(".*[<>=].*"));
        return chains ? parts : List.of(text.replaceAll(",?\\s+and\\s+", ", "));
    }

    /** {@code 10,000} and {@code 5x10^4} are numbers too. */
    private static String numbers(String text) {
        return text.replaceAll("(?<=\\d),(?=\\d{3}\\b)", "")
                .replaceAll("(?<=\\d) ?[xX] ?(?=10\\^)", " * ")
                .replaceAll("=<", "<=")
                .replaceAll("=>", ">=")
                .replaceAll("\\bInteger\\.MAX_VALUE\\b", "2147483647")
                .strip();
    }
}
