package dev.codegym.server.session;

/** Goes through the lines of one file of the journal, whatever became of it. */
final class JournalScan {
    /** Is told what stands there, in order. */
    interface Visitor {
        /** A whole line, without its end. */
        void line(int from, int to);

        /** What should be a line and is none. */
        void damaged(int from, int to);

        /** The rest, which was not written to its end. */
        void cut(int from);
    }

    private JournalScan() {}

    static void over(byte[] bytes, Visitor visitor) {
        int from = 0;
        while (from < bytes.length) {
            int end = endOfLine(bytes, from);
            int whole = JournalLine.isWhole(bytes, from, end) ? end : JournalLine.endOfFirst(bytes, from, end);
            if (whole >= 0) {
                visitor.line(from, whole);
                end = whole;
            } else if (end == bytes.length) {
                visitor.cut(from);
            } else {
                visitor.damaged(from, end);
            }
            from = end + 1;
        }
    }

    /** Where the line that begins here ends: at its line feed, or with the bytes. */
    static int endOfLine(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }
}
