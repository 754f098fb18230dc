package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Regular expressions whose engine is metered by the text it reads: backtracking reads the same characters again. What it does
 * without reading, counted repetitions of nothing, is charged by the product of all counts; what it nests, repeated groups,
 * is counted as depth by the length of the text, so that the engine never comes near the native limit.
 */
final class Regex {
    private static final int PATTERN_LENGTH = 1000;
    private static final int LEVEL_WORDS = 60;

    private Regex() {}

    static Pattern compile(String regex, Meter meter) {
        return compile(regex, 0, meter);
    }

    static Pattern compile(String regex, int flags, Meter meter) {
        if (regex.length() > PATTERN_LENGTH) {
            throw Cost.tooDeep(meter);
        }
        if ((flags & Pattern.CANON_EQ) != 0) {
            throw new IllegalArgumentException("Pattern.CANON_EQ is not supported: normalize the texts beforehand");
        }
        Cost.fuel(10L + regex.length(), meter);
        Cost.bytes(200 + 32L * regex.length(), meter);
        int words = LEVEL_WORDS * shape(regex).nesting;
        GuestRuntime.descend(meter, words);
        Pattern pattern = Pattern.compile(regex, flags);
        GuestRuntime.ascend(meter, words);
        return pattern;
    }

    /**
     * What the engine may do without reading.
     *
     * @param nesting how deeply groups nest
     * @param repeats whether a group is repeated without a small limit
     * @param counts the product of all counts
     */
    private record Shape(int nesting, boolean repeats, long counts) {}

    private static Shape shape(String regex) {
        int depth = 0;
        int nesting = 1;
        boolean repeats = false;
        double counts = 1;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            char next = i + 1 < regex.length() ? regex.charAt(i + 1) : ' ';
            if (c == '(' || c == '[') {
                nesting = Math.max(nesting, ++depth);
            } else if (c == ')') {
                depth--;
                repeats |= next == '*' || next == '+' || next == '{';
            } else if (c == ']') {
                depth--;
            } else if (c == '{') {
                counts *= Math.max(1, number(regex, i + 1));
            }
        }
        return new Shape(nesting, repeats, (long) Math.min(1e15, counts));
    }

    private static double number(String text, int from) {
        double number = 0;
        for (int i = from; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            number = 10 * number + (text.charAt(i) - '0');
        }
        return number;
    }

    /** A matcher to be used at once or later, from any depth. */
    static Matcher matcher(Pattern pattern, CharSequence text, Meter meter) {
        Cost.bytes(200, meter);
        return pattern.matcher(metered(pattern, text, meter));
    }

    static Metered metered(Pattern pattern, CharSequence text, Meter meter) {
        return new Metered(text, unread(pattern), meter);
    }

    /** How many paths the engine may try at a place for each character that it reads; one or two cost no more than reading. */
    private static long unread(Pattern pattern) {
        long ways = SilentWays.of(pattern.pattern());
        return ways > 2 ? ways : 1;
    }

    /** Charges what one run of the engine over a text may do unread, and gives the depth to come back from. */
    static int enter(Pattern pattern, int length, Meter meter) {
        Shape shape = shape(pattern.pattern());
        Cost.fuel(1 + shape.counts / 16 * (length + 1L), meter);
        long unread = unread(pattern);
        Cost.fuel(unread > 1 ? Cost.times(unread, length + 1L) : 0, meter);
        int words = shape.repeats ? (int) Math.min(1 << 30, (30L + 20L * shape.nesting) * length) : 0;
        GuestRuntime.descend(meter, words);
        return words;
    }

    static String[] split(String regex, String text, int limit, Meter meter) {
        Cost.text(text.length(), meter);
        if (regex.length() == 1 && ".$|()[{^?*+\\".indexOf(regex.charAt(0)) < 0) {
            Cost.fuel(text.length() / 4, meter);
            pieces(text, regex.charAt(0), meter);
            return text.split(regex, limit);
        }
        return split(compile(regex, meter), text, limit, meter);
    }

    private static void pieces(String text, char separator, Meter meter) {
        long found = 1;
        for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, i + 1)) {
            found++;
        }
        Cost.bytes(56 * found, meter);
    }

    static String[] split(Pattern pattern, CharSequence text, int limit, Meter meter) {
        Cost.elements(text.length(), 32, meter);
        int words = enter(pattern, text.length(), meter);
        String[] parts = pattern.split(metered(pattern, text, meter), limit);
        GuestRuntime.ascend(meter, words);
        return parts;
    }

    static boolean matches(Pattern pattern, CharSequence text, Meter meter) {
        int words = enter(pattern, text.length(), meter);
        boolean matches = pattern.matcher(metered(pattern, text, meter)).matches();
        GuestRuntime.ascend(meter, words);
        return matches;
    }

    static String replace(Pattern pattern, String text, String replacement, boolean all, Meter meter) {
        int words = enter(pattern, text.length(), meter);
        Matcher matcher = pattern.matcher(metered(pattern, text, meter));
        StringBuilder result = new StringBuilder();
        long groups = replacement.chars().filter(c -> c == '$').count();
        int end = 0;
        while (matcher.find()) {
            Cost.text(matcher.start() - end + replacement.length() + groups * (matcher.end() - matcher.start()), meter);
            end = matcher.end();
            matcher.appendReplacement(result, replacement);
            if (!all) {
                break;
            }
        }
        Cost.text(2L * (text.length() - end), meter);
        matcher.appendTail(result);
        GuestRuntime.ascend(meter, words);
        return result.toString();
    }

    /** A text that charges for each character that is read, and for what the engine may try there without reading on. */
    record Metered(CharSequence text, long each, Meter meter) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            GuestRuntime.work(meter, each);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            Cost.text(end - start, meter);
            return text.subSequence(start, end).toString();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
