package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Calls on texts that are done another way: in no country's way, piece by piece, or with metered regular expressions. Called by rewritten guests only. */
public final class GuardedText {
    private static final int PIECE = 256;
    private static final char SIGMA = '\u03a3';
    private static final char GROWING = '\u0130';

    private GuardedText() {}

    /** In no country's way. */
    public static String toLowerCase(String text, Meter meter) {
        cased(text, meter);
        // a sigma looks at its neighbours; the letter that grows makes the JDK copy all of the text each time
        if (text.length() > PIECE && text.indexOf(SIGMA) < 0) {
            return inPieces(text, piece -> piece.toLowerCase(Locale.ROOT));
        }
        if (text.length() > PIECE && text.indexOf(GROWING) >= 0) {
            Cost.fuel((long) text.length() * text.length() / 64, meter);
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** In no country's way. */
    public static String toUpperCase(String text, Meter meter) {
        cased(text, meter);
        return text.length() > PIECE
                ? inPieces(text, piece -> piece.toUpperCase(Locale.ROOT))
                : text.toUpperCase(Locale.ROOT);
    }

    private static String inPieces(String text, UnaryOperator<String> change) {
        StringBuilder changed = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(text.length(), from + PIECE);
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            changed.append(change.apply(text.substring(from, to)));
            from = to;
        }
        return changed.toString();
    }

    /** Some characters become three, and none is quick. */
    private static void cased(String text, Meter meter) {
        Cost.bytes(40 + 6L * text.length(), meter);
        Cost.fuel(1 + text.length(), meter);
    }

    /** As UTF-8. */
    public static byte[] getBytes(String text, Meter meter) {
        Cost.text(2L * text.length(), meter);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Metered by what the engine reads. */
    public static String[] split(String text, String regex, Meter meter) {
        return Regex.split(regex, text, 0, meter);
    }

    /** Metered by what the engine reads. */
    public static String[] split(String text, String regex, int limit, Meter meter) {
        return Regex.split(regex, text, limit, meter);
    }

    /** Metered by what the engine reads. */
    public static String replaceAll(String text, String regex, String replacement, Meter meter) {
        return Regex.replace(Regex.compile(regex, meter), text, replacement, true, meter);
    }

    /** Metered by what the engine reads. */
    public static String replaceFirst(String text, String regex, String replacement, Meter meter) {
        return Regex.replace(Regex.compile(regex, meter), text, replacement, false, meter);
    }

    /** Metered by what the engine reads. */
    public static boolean matches(String text, String regex, Meter meter) {
        return Regex.matches(Regex.compile(regex, meter), text, meter);
    }

    /** Piece by piece. */
    public static String formatted(String text, @Nullable Object @Nullable [] arguments, Meter meter) {
        return Formats.format(text, arguments, meter);
    }

    /** Piece by piece. */
    @Static(value = String.class, name = "format")
    public static String stringFormat(String text, @Nullable Object @Nullable [] arguments, Meter meter) {
        return Formats.format(text, arguments, meter);
    }

    /** Charged by the sum of the lengths. */
    @Static(value = String.class, name = "join")
    public static String stringJoin(CharSequence separator, CharSequence[] parts, Meter meter) {
        return join(separator, Arrays.asList(parts), meter);
    }

    /** Charged by the sum of the lengths. */
    @Static(value = String.class, name = "join")
    public static String stringJoin(CharSequence separator, Iterable<?> parts, Meter meter) {
        return join(separator, parts, meter);
    }

    private static String join(CharSequence separator, Iterable<?> parts, Meter meter) {
        String between = separator.toString();
        StringBuilder joined = new StringBuilder();
        String before = "";
        for (Object part : parts) {
            String text = part == null ? "null" : ((CharSequence) part).toString();
            Cost.text((long) before.length() + text.length(), meter);
            joined.append(before).append(text);
            before = between;
        }
        return joined.toString();
    }

    /** Metered. */
    @Static(value = Pattern.class, name = "compile")
    public static Pattern patternCompile(String regex, Meter meter) {
        return Regex.compile(regex, meter);
    }

    /** Metered. */
    @Static(value = Pattern.class, name = "compile")
    public static Pattern patternCompile(String regex, int flags, Meter meter) {
        return Regex.compile(regex, flags, meter);
    }

    /** Metered by what the engine reads. */
    @Static(value = Pattern.class, name = "matches")
    public static boolean patternMatches(String regex, CharSequence text, Meter meter) {
        return Regex.matches(Regex.compile(regex, meter), text, meter);
    }

    /** Charged by its length. */
    @Static(value = Pattern.class, name = "quote")
    public static String patternQuote(String text, Meter meter) {
        Cost.text(2L * text.length(), meter);
        return Pattern.quote(text);
    }

    /** Metered by what the engine reads. */
    public static Matcher matcher(Pattern pattern, CharSequence text, Meter meter) {
        return Regex.matcher(pattern, text, meter);
    }

    /** Metered by what the engine reads. */
    public static String[] split(Pattern pattern, CharSequence text, Meter meter) {
        return Regex.split(pattern, text, 0, meter);
    }

    /** Metered by what the engine reads. */
    public static String[] split(Pattern pattern, CharSequence text, int limit, Meter meter) {
        return Regex.split(pattern, text, limit, meter);
    }

    /** Of the whole text; runs of the engine from elsewhere in it are no longer. */
    private static int enter(Matcher matcher, Meter meter) {
        return Regex.enter(matcher.pattern(), matcher.regionEnd(), meter);
    }

    /** Metered by what the engine reads. */
    public static boolean find(Matcher matcher, Meter meter) {
        int words = enter(matcher, meter);
        boolean found = matcher.find();
        GuestRuntime.ascend(meter, words);
        return found;
    }

    /** Metered by what the engine reads. */
    public static boolean find(Matcher matcher, int from, Meter meter) {
        int words = enter(matcher, meter);
        boolean found = matcher.find(from);
        GuestRuntime.ascend(meter, words);
        return found;
    }

    /** Metered by what the engine reads. */
    public static boolean matches(Matcher matcher, Meter meter) {
        int words = enter(matcher, meter);
        boolean found = matcher.matches();
        GuestRuntime.ascend(meter, words);
        return found;
    }

    /** Metered by what the engine reads. */
    public static boolean lookingAt(Matcher matcher, Meter meter) {
        int words = enter(matcher, meter);
        boolean found = matcher.lookingAt();
        GuestRuntime.ascend(meter, words);
        return found;
    }

    /** The new text is metered too. */
    public static Matcher reset(Matcher matcher, CharSequence text, Meter meter) {
        Cost.bytes(48, meter);
        return matcher.reset(Regex.metered(matcher.pattern(), text, meter));
    }

    /** A text's part that the tokenizer passes over is charged. */
    public static String nextToken(StringTokenizer tokens, Meter meter) {
        String token = tokens.nextToken();
        Cost.text(4L * token.length(), meter);
        return token;
    }

    /** The same. */
    public static String nextToken(StringTokenizer tokens, String separators, Meter meter) {
        Cost.text(8L * separators.length(), meter);
        String token = tokens.nextToken(separators);
        Cost.text(4L * token.length(), meter);
        return token;
    }

    /** The same. */
    public static Object nextElement(StringTokenizer tokens, Meter meter) {
        return nextToken(tokens, meter);
    }

    /** Decimals are the same on each JDK. */
    @Static(value = String.class, name = "valueOf")
    public static String stringValueOf(double value, Meter meter) {
        return doubleToString(value, meter);
    }

    /** Decimals are the same on each JDK. */
    @Static(value = String.class, name = "valueOf")
    public static String stringValueOf(float value, Meter meter) {
        return floatToString(value, meter);
    }

    /** Decimals are the same on each JDK. */
    @Static(value = Double.class, name = "toString")
    public static String doubleToString(double value, Meter meter) {
        Cost.bytes(64, meter);
        return Decimals.text(value);
    }

    /** Decimals are the same on each JDK. */
    @Static(value = Float.class, name = "toString")
    public static String floatToString(float value, Meter meter) {
        Cost.bytes(64, meter);
        return Decimals.text(value);
    }

    /** Decimals are the same on each JDK. */
    public static StringBuilder append(StringBuilder builder, double value, Meter meter) {
        return builder.append(doubleToString(value, meter));
    }

    /** Decimals are the same on each JDK. */
    public static StringBuilder append(StringBuilder builder, float value, Meter meter) {
        return builder.append(floatToString(value, meter));
    }

    /** Decimals are the same on each JDK. */
    public static StringBuilder insert(StringBuilder builder, int at, double value, Meter meter) {
        Cost.scan(builder.length(), meter);
        return builder.insert(at, doubleToString(value, meter));
    }

    /** Decimals are the same on each JDK. */
    public static StringBuilder insert(StringBuilder builder, int at, float value, Meter meter) {
        Cost.scan(builder.length(), meter);
        return builder.insert(at, floatToString(value, meter));
    }

    /** Decimals are the same on each JDK. */
    public static StringBuffer append(StringBuffer builder, double value, Meter meter) {
        return builder.append(doubleToString(value, meter));
    }

    /** Decimals are the same on each JDK. */
    public static StringBuffer append(StringBuffer builder, float value, Meter meter) {
        return builder.append(floatToString(value, meter));
    }

    /** Decimals are the same on each JDK. */
    public static StringBuffer insert(StringBuffer builder, int at, double value, Meter meter) {
        Cost.scan(builder.length(), meter);
        return builder.insert(at, doubleToString(value, meter));
    }

    /** Decimals are the same on each JDK. */
    public static StringBuffer insert(StringBuffer builder, int at, float value, Meter meter) {
        Cost.scan(builder.length(), meter);
        return builder.insert(at, floatToString(value, meter));
    }
}
