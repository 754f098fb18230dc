package dev.codegym.synth.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A problem's statement, taken apart: markdown with remnants of HTML, as the problem sites write it. Immutable. */
public final class Statement {
    private static final Pattern MARK =
            Pattern.compile("(?im)^[ \\t>]*(?:\\*\\*|__|<strong[^>]*>|<b>|<(?:p|pre|div|h[1-6])[^>]*>|#+ )*[ \\t]*"
                    + "(Example(?:s|[ \\t]*\\d+)?|Input|Output|Explanation|Constraints?|Notes?|Follow[- ]?up)\\b"
                    + "[ \\t]*:?[ \\t]*(?:\\*\\*|__|</strong>|</b>|</p>|</h[1-6]>)*[ \\t]*:?");
    private static final Pattern INLINE_END = Pattern.compile("\\s(?:\\*\\*)?Explanation:?");

    private final String title;
    private final String prose;
    private final List<Example> examples;
    private final List<String> constraints;
    private final List<String> markedConstraints;
    private final AnswerWords answer;

    private Statement(String title, String prose, List<Example> examples, List<String> marked) {
        this.title = title;
        this.prose = prose;
        this.examples = List.copyOf(examples);
        this.markedConstraints = List.copyOf(marked);
        this.constraints = marked.stream().map(StatementText::plain).toList();
        this.answer = AnswerWords.read(prose);
    }

    /** One headed part of a statement. */
    private record Part(String head, String body, boolean ownLine) {}

    /** Takes a statement apart; what is missing in it is empty, nothing throws. */
    public static Statement parse(String markdown) {
        String text = StatementText.inLines(
                StatementText.printable(markdown.replace("\r\n", "\n").replace('\r', '\n')));
        List<Part> parts = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        String head = "";
        boolean ownLine = true;
        while (mark.find()) {
            if (isHead(text, mark)) {
                parts.add(new Part(head, text.substring(from, mark.start()), ownLine));
                head = mark.group(1).toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
                from = mark.end();
                ownLine = restOfLine(text, from).isBlank();
            }
        }
        parts.add(new Part(head, text.substring(from), ownLine));
        return build(parts);
    }

    /** A sentence may begin with one of the words; a head is in bold, or followed by a colon, or alone on its line. */
    private static boolean isHead(String text, Matcher mark) {
        String found = mark.group();
        return found.contains("*")
                || found.contains("<")
                || found.contains(":")
                || found.contains("#")
                || restOfLine(text, mark.end()).isBlank();
    }

    private static String restOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return text.substring(from, end < 0 ? text.length() : end);
    }

    private static Statement build(List<Part> parts) {
        String[] opening = opening(parts.get(0).body());
        StringBuilder prose = new StringBuilder(opening[1]);
        List<Example> examples = new ArrayList<>();
        List<String> constraints = new ArrayList<>();
        String input = null;
        boolean before = true;
        for (Part part : parts.subList(1, parts.size())) {
            before &= part.head().startsWith("note");
            switch (part.head()) {
                case "note", "notes" -> {
                    if (before) {
                        prose.append("\n\n").append(part.body().strip());
                    }
                }
                case "input" -> input = part.body();
                case "output" -> {
                    if (input != null) {
                        examples.add(new Example(StatementText.data(input), output(part.body())));
                        input = null;
                    }
                }
                case "constraint", "constraints" -> constraints.addAll(lines(part.body()));
                default -> {
                    // explanations and follow-ups carry no rule
                }
            }
        }
        return new Statement(opening[0], prose.toString().strip(), examples, constraints);
    }

    private static String output(String body) {
        Matcher end = INLINE_END.matcher(body);
        return StatementText.data(end.find() ? body.substring(0, end.start()) : body);
    }

    /** Title and prose of the part before the first head. */
    private static String[] opening(String text) {
        List<String> lines = new ArrayList<>(text.strip().lines().toList());
        String title = "";
        if (!lines.isEmpty()
                && lines.get(0).length() <= 120
                && !lines.get(0).strip().endsWith(".")) {
            title = StatementText.plain(lines.remove(0).replaceFirst("^[#\\s]*(?:\\d+\\\\?[.)]\\s*)?", ""));
        }
        lines.removeIf(line -> line.strip().matches("(?i)(?:[*_#\\s]*)(?:easy|medium|hard)(?:[*_\\s]*)"));
        return new String[] {title, String.join("\n", lines).strip()};
    }

    private static List<String> lines(String body) {
        List<String> lines = new ArrayList<>();
        for (String raw : body.replaceAll("(?i)</?(?:li|ul|p|br)[^>]*>", "\n").split("\n")) {
            String line = raw.strip().replaceFirst("^(?:[*\\-\u2022]\\s+|\\d+\\.\\s+)", "");
            String marked = StatementText.marked(line);
            if (!marked.isBlank() && !marked.matches("[-*_=\\s]+")) {
                lines.add(marked);
            }
        }
        return lines;
    }

    /** The title, without number and level; empty where there is none. */
    public String title() {
        return title;
    }

    /** The paragraphs before the first example, in raw markdown. */
    public String prose() {
        return prose;
    }

    /** The examples, in order. */
    public List<Example> examples() {
        return examples;
    }

    /** The constraint lines as plain text: {@code 1 <= nums.length <= 10^5}. */
    public List<String> constraints() {
        return constraints;
    }

    /** The same lines with code between back ticks. */
    List<String> markedConstraints() {
        return markedConstraints;
    }

    /** The levels of the answer, outermost 0, at which any order is accepted; empty where the order counts. */
    public List<Integer> answerOrder() {
        return answer.order();
    }

    /** The sentence that allows several right answers, or null; order alone is no such sentence. */
    public @Nullable String answerNotUnique() {
        return answer.notUnique();
    }

    /** The absolute error that the statement accepts. */
    public OptionalDouble tolerance() {
        return answer.tolerance();
    }
}
