package dev.codegym.compile;

/**
 * A cheap lexical pass over one source: counts tokens, nesting and operators per statement. It is no parser: where the text is not
 * Java it counts something, and the compiler says what is wrong.
 */
final class SourceScan {
    private static final String OPERATORS = "+-*/%&|^<>=!?~:";

    private final SourceFile source;
    private final String text;
    private final ConstantLengths constants;
    private int position;
    private int line = 1;
    private int tokens;
    private int nesting;
    private int operators;

    SourceScan(SourceFile source, ConstantLengths constants) {
        this.source = source;
        this.text = source.text();
        this.constants = constants;
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
        constants.statementEnds();
        return tokens;
    }

    private void token(char c) {
        if (c == '"' || c == '\'') {
            literal(c);
        } else if (Character.isJavaIdentifierStart(c) || Character.isDigit(c)) {
            word();
        } else {
            position++;
            punctuation(c);
        }
    }

    private void punctuation(char c) {
        if (c == '\\') {
            SourceLimits.refuse(
                    source.name(), line, "a unicode escape outside of a literal: write the character itself");
        }
        if (c == '(' || c == '[' || c == '{') {
            nesting++;
            if (nesting > SourceLimits.NESTING) {
                SourceLimits.refuse(
                        source.name(), line, "nested deeper than " + SourceLimits.NESTING + " brackets: split it up");
            }
        } else if (c == ')' || c == ']' || c == '}') {
            nesting--;
        }
        if (c == ';' || c == '{' || c == '}') {
            operators = 0;
            constants.statementEnds();
        } else if (c == ',') {
            constants.partEnds();
        } else if (OPERATORS.indexOf(c) >= 0) {
            if (++operators > SourceLimits.OPERATORS) {
                SourceLimits.refuse(
                        source.name(),
                        line,
                        "more than " + SourceLimits.OPERATORS + " operators in one statement: split it up");
            }
            if (c == '=') {
                constants.assign();
            }
        }
    }

    private void word() {
        int start = position;
        while (position < text.length() && Character.isJavaIdentifierPart(text.charAt(position))) {
            position++;
        }
        constants.word(text.substring(start, position), line);
        String word = text.substring(start, position);
        if (word.equals("if")
                || word.equals("else")
                || word.equals("for")
                || word.equals("while")
                || word.equals("do")) {
            statementNesting();
        }
    }

    /** Statements nest without brackets too: {@code if (a) if (b) if (c) ...}, and {@code else if} chains recurse. */
    private void statementNesting() {
        operators++;
        if (operators > SourceLimits.OPERATORS) {
            SourceLimits.refuse(source.name(), line, "statements nested too deeply: split them up");
        }
    }

    private void literal(char quote) {
        int start = position;
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
        if (quote == '"') {
            constants.literal(position - start, line);
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
