package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Guarded versions of the calls on strings whose cost grows with their lengths. Called by rewritten guests only; see {@link GuardTable}. */
public final class GuardedText {
    private GuardedText() {}

    /** Charges, then calls. */
    public static String concat(String text, String other, Meter meter) {
        Cost.text((long) text.length() + other.length(), meter);
        return text.concat(other);
    }

    /** Charges, then calls. */
    public static String substring(String text, int from, Meter meter) {
        Cost.text(Math.max(0, text.length() - (long) from), meter);
        return text.substring(from);
    }

    /** Charges, then calls. */
    public static String substring(String text, int from, int to, Meter meter) {
        Cost.text(Math.max(0, (long) to - from), meter);
        return text.substring(from, to);
    }

    /** Charges, then calls. */
    public static CharSequence subSequence(CharSequence text, int from, int to, Meter meter) {
        Cost.text(Math.max(0, (long) to - from), meter);
        return text.subSequence(from, to);
    }

    /** Charges, then calls. */
    public static String repeat(String text, int count, Meter meter) {
        Cost.text((long) text.length() * Math.max(0, count), meter);
        return text.repeat(count);
    }

    /** Charges, then calls. */
    public static String replace(String text, char from, char to, Meter meter) {
        Cost.text(text.length(), meter);
        return text.replace(from, to);
    }

    /** Charges, then calls. */
    public static String replace(String text, CharSequence from, CharSequence to, Meter meter) {
        long found = from.length() == 0 ? text.length() + 1L : text.length() / from.length();
        Cost.text(text.length() + found * to.length(), meter);
        GuestRuntime.work(meter, (long) text.length() * from.length() / 64);
        return text.replace(from, to);
    }

    /** Charges, then calls. */
    public static char[] toCharArray(String text, Meter meter) {
        Cost.text(text.length(), meter);
        return text.toCharArray();
    }

    /** Charges, then calls. */
    public static String toLowerCase(String text, Meter meter) {
        Cost.text(text.length(), meter);
        return text.toLowerCase(Locale.ROOT);
    }

    /** Charges, then calls. */
    public static String toUpperCase(String text, Meter meter) {
        Cost.text(text.length(), meter);
        return text.toUpperCase(Locale.ROOT);
    }

    /** Charges, then calls. */
    public static String trim(String text, Meter meter) {
        Cost.text(text.length(), meter);
        return text.trim();
    }

    /** Charges, then calls. */
    public static String strip(String text, Meter meter) {
        Cost.text(text.length(), meter);
        return text.strip();
    }

    /** Charges, then calls. */
    public static String stripLeading(String text, Meter meter) {
        Cost.text(text.length(), meter);
        return text.stripLeading();
    }

    /** Charges, then calls. */
    public static String stripTrailing(String text, Meter meter) {
        Cost.text(text.length(), meter);
        return text.stripTrailing();
    }

    /** Charges, then calls. */
    public static int indexOf(String text, int character, Meter meter) {
        Cost.scan(text.length(), meter);
        return text.indexOf(character);
    }

    /** Charges, then calls. */
    public static int indexOf(String text, int character, int from, Meter meter) {
        Cost.scan(text.length(), meter);
        return text.indexOf(character, from);
    }

    /** Charges, then calls. */
    public static int indexOf(String text, String part, Meter meter) {
        search(text, part, meter);
        return text.indexOf(part);
    }

    /** Charges, then calls. */
    public static int indexOf(String text, String part, int from, Meter meter) {
        search(text, part, meter);
        return text.indexOf(part, from);
    }

    /** Charges, then calls. */
    public static int lastIndexOf(String text, int character, Meter meter) {
        Cost.scan(text.length(), meter);
        return text.lastIndexOf(character);
    }

    /** Charges, then calls. */
    public static int lastIndexOf(String text, int character, int from, Meter meter) {
        Cost.scan(text.length(), meter);
        return text.lastIndexOf(character, from);
    }

    /** Charges, then calls. */
    public static int lastIndexOf(String text, String part, Meter meter) {
        search(text, part, meter);
        return text.lastIndexOf(part);
    }

    /** Charges, then calls. */
    public static int lastIndexOf(String text, String part, int from, Meter meter) {
        search(text, part, meter);
        return text.lastIndexOf(part, from);
    }

    /** Charges, then calls. */
    public static boolean contains(String text, CharSequence part, Meter meter) {
        search(text, part, meter);
        return text.contains(part);
    }

    /** Charges, then calls. */
    public static boolean equals(String text, Object other, Meter meter) {
        Cost.scan(text.length(), meter);
        return text.equals(other);
    }

    /** Charges, then calls. */
    public static boolean equalsIgnoreCase(String text, String other, Meter meter) {
        Cost.scan(text.length(), meter);
        return text.equalsIgnoreCase(other);
    }

    /** Charges, then calls. */
    public static int compareTo(String text, String other, Meter meter) {
        Cost.scan(text.length(), meter);
        return text.compareTo(other);
    }

    /** Charges, then calls. */
    public static int compareToIgnoreCase(String text, String other, Meter meter) {
        Cost.scan(text.length(), meter);
        return text.compareToIgnoreCase(other);
    }

    /** Charges, then calls. */
    public static boolean startsWith(String text, String part, Meter meter) {
        Cost.scan(part.length(), meter);
        return text.startsWith(part);
    }

    /** Charges, then calls. */
    public static boolean startsWith(String text, String part, int from, Meter meter) {
        Cost.scan(part.length(), meter);
        return text.startsWith(part, from);
    }

    /** Charges, then calls. */
    public static boolean endsWith(String text, String part, Meter meter) {
        Cost.scan(part.length(), meter);
        return text.endsWith(part);
    }

    /** Charges, then calls. */
    public static boolean isBlank(String text, Meter meter) {
        Cost.scan(text.length(), meter);
        return text.isBlank();
    }

    /** Charges, then calls. */
    public static int hashCode(String text, Meter meter) {
        Cost.scan(text.length(), meter);
        return text.hashCode();
    }

    /** Charges, then calls. */
    public static IntStream codePoints(CharSequence text, Meter meter) {
        Cost.elements(text.length(), 8, meter);
        return text.codePoints();
    }

    /** Charges, then calls. */
    public static IntStream chars(CharSequence text, Meter meter) {
        Cost.elements(text.length(), 8, meter);
        return text.chars();
    }

    /** Charges, then calls. */
    public static byte[] getBytes(String text, Meter meter) {
        Cost.text(text.length(), meter);
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Charges, then calls. */
    public static String[] split(String text, String regex, Meter meter) {
        Cost.elements(text.length(), 32, meter);
        Cost.text(text.length(), meter);
        return Regex.split(regex, text, 0, meter);
    }

    /** Charges, then calls. */
    public static String[] split(String text, String regex, int limit, Meter meter) {
        Cost.elements(text.length(), 32, meter);
        Cost.text(text.length(), meter);
        return Regex.split(regex, text, limit, meter);
    }

    /** Charges, then calls. */
    public static String replaceAll(String text, String regex, String replacement, Meter meter) {
        Cost.text((text.length() + 1L) * (replacement.length() + 1L), meter);
        return Regex.compile(regex, meter)
                .matcher(new Regex.Metered(text, meter))
                .replaceAll(replacement);
    }

    /** Charges, then calls. */
    public static String replaceFirst(String text, String regex, String replacement, Meter meter) {
        Cost.text((long) text.length() + replacement.length(), meter);
        return Regex.compile(regex, meter)
                .matcher(new Regex.Metered(text, meter))
                .replaceFirst(replacement);
    }

    /** Charges, then calls. */
    public static boolean matches(String text, String regex, Meter meter) {
        return Regex.compile(regex, meter)
                .matcher(new Regex.Metered(text, meter))
                .matches();
    }

    /** Charges, then calls. */
    public static String formatted(String text, Object[] arguments, Meter meter) {
        Formats.charge(text, arguments, meter);
        return String.format(Locale.ROOT, text, arguments);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "format")
    public static String stringFormat(String text, Object[] arguments, Meter meter) {
        Formats.charge(text, arguments, meter);
        return String.format(Locale.ROOT, text, arguments);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "join")
    public static String stringJoin(CharSequence separator, CharSequence[] parts, Meter meter) {
        Cost.text(Formats.joined(separator, java.util.Arrays.asList(parts), meter), meter);
        return String.join(separator, parts);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "join")
    public static String stringJoin(CharSequence separator, Iterable<? extends CharSequence> parts, Meter meter) {
        java.util.List<CharSequence> all = Formats.listed(parts, meter);
        Cost.text(Formats.joined(separator, all, meter), meter);
        return String.join(separator, all);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "valueOf")
    public static String stringValueOf(@Nullable Object value, Meter meter) {
        Cost.print(value, meter);
        return String.valueOf(value);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "valueOf")
    public static String stringValueOf(char[] text, Meter meter) {
        Cost.text(text.length, meter);
        return String.valueOf(text);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "valueOf")
    public static String stringValueOf(char[] text, int from, int count, Meter meter) {
        Cost.text(Math.max(0, count), meter);
        return String.valueOf(text, from, count);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "copyValueOf")
    public static String stringCopyValueOf(char[] text, Meter meter) {
        Cost.text(text.length, meter);
        return String.copyValueOf(text);
    }

    /** Charges, then calls. */
    @Static(value = String.class, name = "copyValueOf")
    public static String stringCopyValueOf(char[] text, int from, int count, Meter meter) {
        Cost.text(Math.max(0, count), meter);
        return String.copyValueOf(text, from, count);
    }

    /** Charges, then calls. */
    @Static(value = java.util.regex.Pattern.class, name = "compile")
    public static java.util.regex.Pattern patternCompile(String regex, Meter meter) {
        return Regex.compile(regex, meter);
    }

    /** Charges, then calls. */
    @Static(value = java.util.regex.Pattern.class, name = "compile")
    public static java.util.regex.Pattern patternCompile(String regex, int flags, Meter meter) {
        return Regex.compile(regex, flags, meter);
    }

    /** Charges, then calls. */
    @Static(value = java.util.regex.Pattern.class, name = "matches")
    public static boolean patternMatches(String regex, CharSequence text, Meter meter) {
        return Regex.compile(regex, meter)
                .matcher(new Regex.Metered(text, meter))
                .matches();
    }

    /** Charges, then calls. */
    public static java.util.regex.Matcher matcher(java.util.regex.Pattern pattern, CharSequence text, Meter meter) {
        GuestRuntime.allocate(meter, 200);
        return pattern.matcher(new Regex.Metered(text, meter));
    }

    /** Charges, then calls. */
    public static String[] split(java.util.regex.Pattern pattern, CharSequence text, Meter meter) {
        Cost.elements(text.length(), 32, meter);
        return pattern.split(new Regex.Metered(text, meter));
    }

    /** Charges, then calls. */
    public static String[] split(java.util.regex.Pattern pattern, CharSequence text, int limit, Meter meter) {
        Cost.elements(text.length(), 32, meter);
        return pattern.split(new Regex.Metered(text, meter), limit);
    }

    /** Charges, then calls. */
    public static java.util.StringJoiner add(java.util.StringJoiner joiner, CharSequence text, Meter meter) {
        Cost.text(text == null ? 4 : text.length(), meter);
        return joiner.add(text);
    }

    /** Charges, then calls. */
    public static String toString(java.util.StringJoiner joiner, Meter meter) {
        Cost.text(joiner.length(), meter);
        return joiner.toString();
    }

    private static void search(CharSequence text, CharSequence part, Meter meter) {
        long cells = (long) text.length() * part.length();
        GuestRuntime.work(meter, 1 + text.length() / 16 + cells / 64);
    }
}
