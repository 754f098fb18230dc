package dev.codegym.compile;

import java.util.Set;

/**
 * A cheap lexical pass over one source: counts tokens, brackets and how long an expression or a chain of statements grows, which is how
 * deep a compiler recurses on it. It is no parser: where the text is not Java it counts something, and the compiler says what is wrong.
 */
final class SourceScan {
    private static final String OPERATORS = "+-*/%&|^<>=!?~:.@";

    /** Words after which a statement or an expression goes on one level deeper without a bracket. */
    private static final Set<String> DEEPER = Set.of("if", "else", "for", "while", "do", "instanceof", "new", "throw");

    /** Words that go on with the statement that a bracket or a semicolon seemed to end. */
    private static final Set<String> GOING_ON = Set.of("else", "catch", "finally", "while");

    private static final Set<String> LABELS = Set.of("case", "default");

    private final SourceFile source;
    private final String text;
    private final int[] operators = new int[SourceLimits.NESTING + 2];
    private int nesting;
    private int position;
    private int line = 1;
    private int tokens;
    private boolean ended;
    private boolean label;
    private boolean afterBracket;

    SourceScan(SourceFile source) {
        this.source = source;
        this.text = UnicodeEscapes.translate(source.text());
    }

    /** Scans the text and gives the number of its tokens. */
    int run() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '\n') {
                line++;
                position++;
            } else if (Character.isWhitespace(c)) {
                position++;
            } else if (text.startsWith("//", position)) {
                skipTo("\n", 0);
            } else if (text.startsWith("/*", position)) {
                position += 2;
                skipTo("*/", 2);
            } else {
                tokens++;
                token(c);
            }
        }
        return tokens;
    }

    private void token(char c) {
        boolean bracketBefore = afterBracket;
        afterBracket = c == ')';
        if (c == '"' || c == '\'') {
            goOn("");
            literal(c);
        } else if (Character.isJavaIdentifierStart(c) || Character.isDigit(c)) {
            // what follows a closing bracket at once is cast, or is the statement of an if: one level deeper
            word(bracketBefore);
        } else {
            if (OPERATORS.indexOf(c) < 0 || c == '@') {
                goOn("");
            }
            position++;
            punctuation(c, bracketBefore);
        }
    }

    /** The statement before is over, unless this word goes on with it; an operator after a brace goes on with its expression. */
    private void goOn(String word) {
        if (ended && !GOING_ON.contains(word)) {
            operators[nesting] = 0;
        }
        ended = false;
    }

    private void punctuation(char c, boolean bracketBefore) {
        if (c == '(' || c == '[' || c == '{') {
            if (bracketBefore) {
                deeper();
            }
            down();
        } else if (c == ')' || c == ']' || c == '}') {
            up();
        }
        if (c == ';' || c == '{' || c == '}') {
            ended = c != '{';
            label = false;
        } else if (c == ',') {
            operators[nesting] = 0;
        } else if (c == ':' && label) {
            label = false;
            operators[nesting] = 0;
        } else if (OPERATORS.indexOf(c) >= 0 && !isDecimalPoint(c)) {
            deeper();
        }
    }

    private boolean isDecimalPoint(char c) {
        return c == '.' && position < text.length() && Character.isDigit(text.charAt(position));
    }

    private void down() {
        nesting++;
        if (nesting > SourceLimits.NESTING) {
            SourceLimits.refuse(
                    source.name(), line, "nested deeper than " + SourceLimits.NESTING + " brackets: split it up");
        }
        operators[nesting] = 0;
    }

    private void up() {
        nesting = Math.max(0, nesting - 1);
    }

    private void deeper() {
        operators[nesting]++;
        int sum = 0;
        for (int level = 0; level <= nesting; level++) {
            sum += operators[level];
        }
        if (sum > SourceLimits.OPERATORS) {
            SourceLimits.refuse(
                    source.name(),
                    line,
                    "more than " + SourceLimits.OPERATORS + " operators in one statement: split it up");
        }
    }

    private void word(boolean bracketBefore) {
        int start = position;
        while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
            position++;
        }
        String word = text.substring(start, position);
        goOn(word);
        label |= LABELS.contains(word);
        if (bracketBefore || DEEPER.contains(word)) {
            deeper();
        }
    }

    private void literal(char quote) {
        if (text.startsWith("\"\"\"", position)) {
            position += 3;
            skipTo("\"\"\"", 3);
        } else {
            position++;
            while (position < text.length() && text.charAt(position) != quote && text.charAt(position) != '\n') {
                position += text.charAt(position) == '\\' ? 2 : 1;
            }
            position = Math.min(position + 1, text.length());
        }
    }

    private void skipTo(String end, int beyond) {
        int found = text.indexOf(end, position);
        int stop = found < 0 ? text.length() : found + beyond;
        while (position < stop) {
            if (text.charAt(position) == '\n') {
                line++;
            }
            position++;
        }
    }
}
