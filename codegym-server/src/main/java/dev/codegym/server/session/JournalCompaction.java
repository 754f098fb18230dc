package dev.codegym.server.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps a journal's folder small: one thread that sleeps unless there is something to do. */
final class JournalCompaction implements Runnable {
    private static final System.Logger LOG = System.getLogger(JournalCompaction.class.getName());

    /** So many lines are written under one lock: those who step wait no longer than for that. */
    private static final int AT_ONCE = 64;

    private final JournalFolder journal;
    private final Thread thread;
    private final Object working = new Object();
    private boolean asked = true;
    private boolean closed;

    JournalCompaction(JournalFolder journal) {
        this.journal = journal;
        this.thread = new Thread(this, "codegym-journal");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** There may be something to do. */
    void look() {
        synchronized (this) {
            asked = true;
            notifyAll();
        }
    }

    private boolean next() throws InterruptedException {
        synchronized (this) {
            while (!asked && !closed) {
                wait();
            }
            asked = false;
            return !closed;
        }
    }

    @Override
    public void run() {
        try {
            while (next()) {
                compact();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Does what there is to do. */
    void compact() {
        synchronized (working) {
            compactOldest();
        }
    }

    private void compactOldest() {
        try {
            int segment = journal.spare();
            while (segment >= 0) {
                copy(segment);
                journal.drop(segment);
                segment = journal.spare();
            }
        } catch (IOException | RuntimeException e) {
            // the file stays, and is looked at again later
            LOG.log(System.Logger.Level.WARNING, "the journal could not be made smaller", e);
        }
    }

    private void copy(int segment) throws IOException {
        byte[] bytes = journal.bytes(segment);
        List<JournalFolder.Copy> lines = new ArrayList<>();
        JournalScan.over(bytes, new JournalScan.Visitor() {
            @Override
            public void line(int from, int to) {
                JournalLine head = JournalLine.read(bytes, from, to);
                if (head != null && head.kind() != JournalLine.Kind.CLOSED) {
                    byte[] line = Arrays.copyOfRange(bytes, from, to + 1);
                    line[line.length - 1] = '\n';
                    lines.add(new JournalFolder.Copy(head, (long) segment << 32 | from, line));
                }
            }

            @Override
            public void damaged(int from, int to) {
                // told when the journal was opened
            }

            @Override
            public void cut(int from) {
                // told when the journal was opened
            }
        });
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            journal.copy(lines.subList(from, Math.min(lines.size(), from + AT_ONCE)));
        }
    }

    /** Ends the thread, and waits for it. */
    void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
