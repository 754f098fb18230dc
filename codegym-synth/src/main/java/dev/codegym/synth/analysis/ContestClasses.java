package dev.codegym.synth.analysis;

/** Sources of the classes that stand for standard input and output in a rewritten contest solution. */
final class ContestClasses {
    /** The class that stands for readers of standard input. */
    static final String INPUT = "TextInput";

    /** The class that stands for writers to standard output. */
    static final String OUTPUT = "TextOutput";

    static final String SOURCE = """
            class TextInput implements AutoCloseable {
                private final java.util.List<String> words = new java.util.ArrayList<>();
                private int at;
                void add(String word) { words.add(word); }
                public boolean hasNext() {
                    while (at < words.size() && words.get(at).equals("\\n")) { at++; }
                    return at < words.size();
                }
                public String next() {
                    if (!hasNext()) { throw new java.util.NoSuchElementException("the text has ended"); }
                    return words.get(at++);
                }
                public int nextInt() { return Integer.parseInt(next()); }
                public long nextLong() { return Long.parseLong(next()); }
                public double nextDouble() { return Double.parseDouble(next()); }
                public boolean nextBoolean() { return next().equals("true"); }
                public boolean hasNextInt() { return hasNext() && isWhole(words.get(at)); }
                public boolean hasNextLong() { return hasNextInt(); }
                private static boolean isWhole(String word) {
                    for (int i = word.startsWith("-") && word.length() > 1 ? 1 : 0; i < word.length(); i++) {
                        if (word.charAt(i) < '0' || word.charAt(i) > '9') { return false; }
                    }
                    return true;
                }
                public boolean hasNextLine() { return at < words.size(); }
                public String nextLine() {
                    if (!hasNextLine()) { throw new java.util.NoSuchElementException("the text has ended"); }
                    StringBuilder line = new StringBuilder();
                    while (at < words.size() && !words.get(at).equals("\\n")) {
                        if (line.length() > 0) { line.append(' '); }
                        line.append(words.get(at++));
                    }
                    at++;
                    return line.toString();
                }
                public String readLine() { return hasNextLine() ? nextLine() : null; }
                public boolean ready() { return hasNextLine(); }
                public void close() { }
            }
            class TextOutput implements AutoCloseable {
                private final StringBuilder text = new StringBuilder();
                public void print(Object value) { text.append(value); }
                public void print(char[] value) { text.append(value); }
                public void print(char value) { text.append(value); }
                public void print(int value) { text.append(value); }
                public void print(long value) { text.append(value); }
                public void print(double value) { text.append(value); }
                public void print(boolean value) { text.append(value); }
                public void println() { text.append('\\n'); }
                public void println(Object value) { print(value); println(); }
                public void println(char[] value) { print(value); println(); }
                public void println(char value) { print(value); println(); }
                public void println(int value) { print(value); println(); }
                public void println(long value) { print(value); println(); }
                public void println(double value) { print(value); println(); }
                public void println(boolean value) { print(value); println(); }
                public TextOutput printf(String format, Object... values) {
                    text.append(String.format(format, values));
                    return this;
                }
                public TextOutput format(String format, Object... values) { return printf(format, values); }
                public TextOutput append(Object value) { text.append(value); return this; }
                public void write(String value) { text.append(value); }
                public void write(int character) { text.append((char) character); }
                public void newLine() { text.append('\\n'); }
                public void flush() { }
                public void close() { }
                java.util.List<String> lines() {
                    java.util.List<String> lines = new java.util.ArrayList<>();
                    int filled = 0;
                    int from = 0;
                    for (int i = 0; i <= text.length(); i++) {
                        if (i == text.length() || text.charAt(i) == '\\n') {
                            int to = i;
                            while (to > from && text.charAt(to - 1) <= ' ') { to--; }
                            lines.add(text.substring(from, to));
                            filled = to > from ? lines.size() : filled;
                            from = i + 1;
                        }
                    }
                    return new java.util.ArrayList<>(lines.subList(0, filled));
                }
            }
            """;

    private ContestClasses() {}
}
