package dev.codegym.synth.statement;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which characters a phrase names: "lowercase English letters, digits and {@code '#'}". */
final class Alphabets {
    private static final Pattern DIGITS = Pattern.compile(
            "(?:digits?|characters|integers?|letters?|numbers)[^.]*?['\"`\\[ (]*(\\w)['\"`]*\\s*(?:-|to|through|,|and)\\s*['\"`]*(\\w)['\"`]*(?:[\\])]|\\b)");
    private static final Pattern QUOTED = Pattern.compile("'([^'])'|\"([^\"])\"|`([^\\w`])`|`([a-zA-Z0-9])`");

    private Alphabets() {}

    /** The alphabet in the text form of the rules; empty where the phrase names none. */
    static String read(String phrase) {
        String lower = phrase.toLowerCase(java.util.Locale.ROOT);
        StringBuilder out = new StringBuilder();
        if (lower.matches(".*\\bascii\\b.*") && !lower.contains("letters")) {
            return printable();
        }
        boolean small = lower.matches(".*\\b(lower[- ]?case|small)\\b.*");
        boolean large = lower.matches(".*\\b(upper[- ]?case|capital)\\b.*");
        boolean letters = lower.matches(".*\\b(letters?|alphabets?|alphabetic|alphanumeric)\\b.*")
                && !lower.matches(".*\\b(the )?(characters|letters) ['\"`].*");
        Matcher range = DIGITS.matcher(phrase);
        boolean ranged = range.find() && isRange(range.group(1), range.group(2));
        boolean namedLetters = lower.matches(".*\\bletters? ['\"`]?\\w['\"`]?[,.].*")
                && QUOTED.matcher(phrase).find();
        if (small
                || letters
                        && !large
                        && !namedLetters
                        && !(ranged && Character.isLetter(range.group(1).charAt(0)))) {
            out.append("a-z");
        }
        if (large
                || letters
                        && !small
                        && !namedLetters
                        && !(ranged && Character.isLetter(range.group(1).charAt(0)))) {
            out.append("A-Z");
        }
        if (ranged) {
            out.append(range.group(1)).append('-').append(range.group(2));
        } else if (lower.matches(".*\\b(digits?|alphanumeric|numeric)\\b.*")) {
            out.append("0-9");
        }
        appendNamed(lower, out);
        appendQuoted(ranged ? phrase.substring(0, range.start()) + phrase.substring(range.end()) : phrase, out);
        return dedupe(out.toString());
    }

    private static boolean isRange(String a, String b) {
        char low = a.charAt(0);
        char high = b.charAt(0);
        return low < high
                && (Character.isDigit(low) && Character.isDigit(high)
                        || Character.isLetter(low)
                                && Character.isLetter(high)
                                && Character.isLowerCase(low) == Character.isLowerCase(high));
    }

    private static void appendNamed(String lower, StringBuilder out) {
        if (lower.matches(".*\\b(space|spaces|space character)\\b.*")
                && !lower.matches(".*\\b(no|without)\\b.*spaces?.*")) {
            out.append(' ');
        }
        if (lower.matches(".*\\b(round brackets|parentheses|parenthesis)\\b.*")) {
            out.append("()");
        }
        if (lower.matches(".*\\b(symbols|punctuation|special characters)\\b.*")
                && !lower.contains("'")
                && !lower.contains("`")) {
            out.append("!#$%&");
        }
        if (lower.contains("underscore")) {
            out.append('_');
        }
        if (lower.matches(".*\\b(hyphens?|dashes)\\b.*") && !lower.contains("'-'")) {
            out.append('-');
        }
        if (lower.matches(".*\\b(dots?|periods?)\\b.*")) {
            out.append('.');
        }
        if (lower.matches(".*\\bbinary (string|digits?|number)\\b.*") && out.isEmpty()) {
            out.append("01");
        }
    }

    private static void appendQuoted(String phrase, StringBuilder out) {
        Matcher quoted = QUOTED.matcher(phrase);
        StringBuilder characters = new StringBuilder();
        while (quoted.find()) {
            for (int group = 1; group <= 4; group++) {
                if (quoted.group(group) != null) {
                    characters.append(quoted.group(group));
                }
            }
        }
        // a hyphen between letters would read as a range
        String joined = characters.toString();
        boolean hyphen = joined.contains("-");
        out.append(joined.replace("-", ""));
        if (hyphen) {
            out.append('-');
        }
    }

    private static String printable() {
        StringBuilder out = new StringBuilder("a-zA-Z0-9");
        for (char c = ' '; c <= '~'; c++) {
            if (!Character.isLetterOrDigit(c) && c != '-') {
                out.append(c);
            }
        }
        return out.append('-').toString();
    }

    private static String dedupe(String alphabet) {
        Set<String> parts = new LinkedHashSet<>();
        Matcher matcher = Pattern.compile("[A-Za-z0-9]-[A-Za-z0-9]|.").matcher(alphabet);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        return String.join("", parts);
    }
}
