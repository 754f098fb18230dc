package dev.codegym.synth.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the markup of a statement into plain text. */
final class StatementText {
    private static final Pattern LIST_ENTRY = Pattern.compile("(?i)\\s*<li(?:\\s[^<>]*)?>\\s*");
    private static final Pattern BLOCK = Pattern.compile(
            "(?i)(?<=[^\n])(?:<(?:p|pre|ul|ol|h[1-6]|br)(?:\\s[^<>]*)?/?>|(?<=</(?:p|pre|ul|ol)>)(?=[^\n]))");
    private static final Pattern RAISED = Pattern.compile("\\s*<sup>\\s*((?:(?!<su[bp]>).)*?)\\s*</sup>");
    private static final Pattern LOWERED = Pattern.compile("<sub>\\s*((?:(?!<su[bp]>).)*?)\\s*</sub>");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:code|em|strong|b|i|p|ul|ol|li|span|var|font|br|div|u|pre|img|a|tt|section|table|tr|td|th|tbody|thead"
                    + "|ins|del|kbd|small|center|h[1-6])"
                    + "(?:\\s[^<>]*)?/?>");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\[\\]]*)]\\((?:https?:|/|data:)[^)\\s]*\\)");

    /** Where one emphasis ends and the next begins inside a word or before its full stop. */
    private static final Pattern STRAY_PAIR = Pattern.compile("(?<=[A-Za-z0-9)])__(?=[\\s,.;:!?)]|$)");

    /** The marks of an emphasis whose other end stands beyond a piece of code. */
    private static final Pattern STRAY_SIGN =
            Pattern.compile("(?<=^|[\\s(])_(?=[A-Za-z]\\w*[ ,.;:'])|(?<=[A-Za-z]{2}|[.,)])_(?=[\\s,.;:!?]|$)");

    private static final Pattern NUMBERED = Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|(\\d{1,7}));");

    private StatementText() {}

    /** The text with each paragraph, block and list entry of HTML on a line of its own, as Markdown has it. */
    static String inLines(String text) {
        String listed = LIST_ENTRY.matcher(text).replaceAll("\n*   ");
        return BLOCK.matcher(listed).replaceAll("\n$0");
    }

    /** Plain text without marks: {@code 10^5}, {@code u_i}, {@code <=}. */
    static String plain(String marked) {
        return marked(marked).replace("`", "").replaceAll("\\s+", " ").strip();
    }

    /** Plain text in which code still stands between back ticks. */
    static String marked(String text) {
        String out = text.replace("<code>", "`").replace("</code>", "`");
        out = decode(index(out));
        out = LINK.matcher(out).replaceAll("$1");
        out = unescape(out.replace("**", ""));
        out = unmarked(out, STRAY_PAIR);
        out = out.replaceAll("(?<![\\w`'\"\\])])_([^_`]+)_(?![\\w])", "$1");
        return unmarked(out, STRAY_SIGN).strip();
    }

    /** The text without what matches outside of back ticks: what stands between them is code and keeps its underscores. */
    private static String unmarked(String text, Pattern stray) {
        String[] parts = text.split("`", -1);
        for (int i = 0; i < parts.length; i += 2) {
            String part = i > 0 ? parts[i].replaceFirst("^_(?=\\W|$)", "") : parts[i];
            part = i < parts.length - 1 ? part.replaceFirst("(?<=^|\\s)_$", "") : part;
            parts[i] = stray.matcher(part).replaceAll("");
        }
        return String.join("`", parts);
    }

    /** An example's data: tags gone, entities decoded, marks of markdown unescaped, everything else as it stands. */
    static String data(String text) {
        String out = decode(index(text)).replace("`", "");
        return unescape(out).strip();
    }

    /** Raised and lowered text, from the inside out: an index may have an index of its own. */
    private static String index(String text) {
        String out = text;
        String before;
        do {
            before = out;
            out = replace(LOWERED, replace(RAISED, out, "^"), "_");
        } while (!out.equals(before));
        return TAG.matcher(out).replaceAll("");
    }

    private static String replace(Pattern pattern, String text, String sign) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String inner = matcher.group(1);
            String core = inner.replaceFirst("[,.;]+$", "");
            String after = inner.substring(core.length());
            String shown = core.matches("-?\\w+|\\([^()]*\\)") ? core : "(" + core + ")";
            boolean ordinal = core.matches("(?i)st|nd|rd|th");
            String written = ordinal ? ordinalSign(text, matcher.start()) + core : sign + shown;
            matcher.appendReplacement(out, Matcher.quoteReplacement(written + after));
        }
        return matcher.appendTail(out).toString();
    }

    /** {@code 100th}, but {@code k-th}. */
    private static String ordinalSign(String text, int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1)) ? "" : "-";
    }

    /** The text without control characters and marks of direction: a terminal or a reader would obey them unseen. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "");
    }

    private static String decode(String text) {
        return NUMBERED.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity)))
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&le;", "<=")
                .replace("&ge;", ">=")
                .replace("&ne;", "!=")
                .replace("&times;", "*")
                .replace("&minus;", "-")
                .replace("&ndash;", "-")
                .replace("&mdash;", " - ")
                .replace("&hellip;", "...")
                .replace("&lfloor;", "floor(")
                .replace("&rfloor;", ")")
                .replace("&lceil;", "ceil(")
                .replace("&rceil;", ")")
                .replace("&rarr;", "->")
                .replace("&larr;", "<-")
                .replace("&isin;", "in")
                .replace("&sum;", "sum")
                .replace("&oplus;", "XOR")
                .replace("&lsquo;", "'")
                .replace("&rsquo;", "'")
                .replace("&ldquo;", "\"")
                .replace("&rdquo;", "\"")
                .replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&amp;", "&")
                .replace("\u2264", "<=")
                .replace("\u2265", ">=")
                .replace("\u2260", "!=")
                .replace("\u2212", "-")
                .replace("\u2013", "-")
                .replace("\u00d7", "*")
                .replace("\u00a0", " ")
                .replace("\u200b", "")
                .replace("\u2018", "'")
                .replace("\u2019", "'")
                .replace("\u201c", "\"")
                .replace("\u201d", "\"");
    }

    private static String character(java.util.regex.MatchResult entity) {
        boolean hex = entity.group(1) != null;
        int code = Integer.parseInt(hex ? entity.group(1) : entity.group(2), hex ? 16 : 10);
        return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : "";
    }

    private static String unescape(String text) {
        return text.replaceAll("\\\\([\\[\\]_*\\-#().!<>{}+~|&`])", "$1");
    }
}
