package dev.codegym.server.session;

import dev.codegym.CodeGymException;
import dev.codegym.rollout.Trajectory;
import dev.codegym.rollout.Turn;
import dev.codegym.server.session.JournalLine.Kind;
import dev.codegym.tool.ToolCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a folder: files of JSON lines, written to their ends. Lines are made by the threads that step, outside of any lock, and written under
 * one; where replies wait for the disk, one wait serves all who came before it began.
 *
 * <p>A session's lines are those of its opening and of its last episode. When the files hold more than twice as much as is needed, what is
 * needed of the oldest file is written again at the end, and the file is deleted. So a line that tells a session's end always stands
 * behind all that it ends, and is not needed any more when it is in the oldest file.
 */
final class JournalFolder implements SessionJournal {
    private static final System.Logger LOG = System.getLogger(JournalFolder.class.getName());

    private final JournalOptions options;
    private final JournalLock owned;
    private final JournalSegments segments;
    private final JournalCompaction compaction;
    private final Map<String, JournalEntry> entries = new ConcurrentHashMap<>();
    private final List<Restored> restored;

    /** Guards the segments and the entries. */
    private final Object lock = new Object();

    /** Held for reading while lines are read, for writing while a file is deleted. Taken before the lock. */
    private final ReadWriteLock files = new ReentrantReadWriteLock();

    /** Sessions that were closed and may be doing something yet. */
    private final Set<String> closing = ConcurrentHashMap.newKeySet();

    /** Ends that could not be written yet. */
    private final Deque<byte[]> owing = new ArrayDeque<>();

    private long needed;
    private long appended;
    private boolean closed;

    private final Object forceLock = new Object();
    private long forced;

    private JournalFolder(JournalOptions options, JournalLock owned, JournalSegments.Opener opener) throws IOException {
        this.options = options;
        this.owned = owned;
        this.segments = new JournalSegments(options, opener);
        JournalRecovery recovery = new JournalRecovery(
                segments, entries, told -> LOG.log(System.Logger.Level.WARNING, "journal: " + told));
        this.restored = recovery.recover();
        recovery.nameless().forEach(this::forget);
        restored.stream()
                .filter(Restored::damaged)
                .forEach(each -> forget(each.record().id()));
        entries.values().forEach(entry -> needed += entry.bytes());
        segments.rotate();
        pay();
        this.compaction = new JournalCompaction(this);
    }

    /**
     * What is damaged must not come back, not even when the damaged line is gone with its file: what is left would look like a session
     * that is shorter than its client was told.
     */
    private void forget(String session) {
        JournalEntry entry = entries.remove(session);
        int episode = entry == null ? 0 : entry.episode();
        owing.add(JournalLine.of(session, episode, 0, Kind.CLOSED, ""));
    }

    /**
     * Opens a journal.
     *
     * @throws CodeGymException if the folder cannot be used, another server uses it, or its format is another one
     */
    static JournalFolder open(JournalOptions options) {
        return open(options, JournalSegments.DiskTarget::new);
    }

    static JournalFolder open(JournalOptions options, JournalSegments.Opener opener) {
        JournalLock owned = JournalLock.take(options.folder());
        try {
            JournalFolder journal = new JournalFolder(options, owned, opener);
            journal.compaction.start();
            return journal;
        } catch (IOException e) {
            owned.close();
            throw new CodeGymException(
                    "the journal in " + options.folder() + " cannot be read or written: " + e
                            + ": mend that, or choose another folder",
                    e);
        } catch (RuntimeException | Error e) {
            owned.close();
            throw e;
        }
    }

    @Override
    public List<Restored> restored() {
        return restored;
    }

    @Override
    public boolean hasEpisode(String session) {
        synchronized (lock) {
            JournalEntry entry = entries.get(session);
            return entry != null && entry.episode() > 0;
        }
    }

    @Override
    public void opened(Session session) {
        SessionRecord record =
                new SessionRecord(session.id(), session.token(), session.client(), session.boundTo(), session.opened());
        JournalLine head = new JournalLine(session.id(), 0, 0, Kind.OPENED, false);
        byte[] line = JournalLine.of(session.id(), 0, 0, Kind.OPENED, JournalRecords.opened(record));
        append(line, at -> {
            JournalEntry entry = new JournalEntry(session.id());
            entries.put(session.id(), entry);
            put(entry, head, at, line.length);
        });
    }

    @Override
    public void began(Session session, Episode episode, String packageHash) {
        JournalEntry entry = entry(session);
        Trajectory trajectory = episode.trajectory();
        int number = entry.episode() + 1;
        boolean connected = session.connected();
        List<byte[]> lines = new ArrayList<>();
        List<JournalLine> heads = new ArrayList<>();
        String began = JournalRecords.began(connected, episode, packageHash, trajectory);
        heads.add(new JournalLine(session.id(), number, 0, Kind.BEGAN, connected));
        lines.add(JournalLine.of(session.id(), number, 0, Kind.BEGAN, began));
        for (Turn turn : trajectory.turns()) {
            JournalLine head = new JournalLine(session.id(), number, lines.size(), Kind.STEP, false);
            String step = JournalRecords.step(turn.call(), null, JournalRecords.digest(turn));
            heads.add(head);
            lines.add(JournalLine.of(session.id(), number, head.turn(), Kind.STEP, step));
        }
        append(joined(lines), first -> {
            long at = first;
            for (int i = 0; i < lines.size(); i++) {
                put(entry, heads.get(i), at, lines.get(i).length);
                at += lines.get(i).length;
            }
        });
    }

    @Override
    public void stepped(Session session, ToolCall call, @Nullable String requestId, Stepped stepped) {
        JournalEntry entry = entry(session);
        String observed = EpisodeReplay.digest(stepped.step());
        JournalLine head = new JournalLine(session.id(), entry.episode(), entry.size(), Kind.STEP, false);
        String members = JournalRecords.step(call, requestId, observed);
        byte[] line = JournalLine.of(session.id(), head.episode(), head.turn(), Kind.STEP, members);
        append(line, at -> put(entry, head, at, line.length));
    }

    @Override
    public void closing(Session session) {
        closing.add(session.id());
    }

    @Override
    public void closed(Session session) {
        synchronized (lock) {
            end(session.id());
            try {
                pay();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "the end of " + session + " cannot be written down yet", e);
            }
        }
        compaction.look();
    }

    private void end(String session) {
        closing.remove(session);
        JournalEntry entry = entries.remove(session);
        if (entry != null) {
            needed -= entry.bytes();
            owing.add(JournalLine.of(session, entry.episode(), entry.size(), Kind.CLOSED, ""));
        }
    }

    /** The entry of a session; what is in it but positions is changed by the session's own calls alone. */
    private JournalEntry entry(Session session) {
        JournalEntry entry = entries.get(session.id());
        if (entry == null) {
            throw new JournalException(session + " is not in the journal: it was closed", null);
        }
        return entry;
    }

    private void put(JournalEntry entry, JournalLine head, long at, int bytes) {
        long before = entry.bytes();
        entry.put(head, at, bytes);
        needed += entry.bytes() - before;
    }

    private static byte[] joined(List<byte[]> lines) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        lines.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private void append(byte[] lines, LongConsumer written) {
        long end;
        boolean full;
        synchronized (lock) {
            if (closed) {
                throw new JournalException("the journal is closed", null);
            }
            try {
                pay();
                written.accept(segments.append(lines));
            } catch (IOException e) {
                throw new JournalException("the journal cannot be written: " + e.getMessage(), e);
            }
            appended += lines.length;
            end = appended;
            full = isFull();
        }
        if (options.sync()) {
            force(end);
        }
        if (full) {
            compaction.look();
        }
    }

    private void pay() throws IOException {
        while (!owing.isEmpty() && !closed) {
            byte[] line = owing.element();
            segments.append(line);
            owing.remove();
        }
    }

    /** Returns when the disk has all that was appended up to here; who waits meanwhile is served by the next wait together. */
    private void force(long end) {
        synchronized (forceLock) {
            if (forced >= end) {
                return;
            }
            JournalSegments.Target target;
            long all;
            try {
                synchronized (lock) {
                    // a disk that failed for somebody else may well say now that all is there
                    segments.checkWhole();
                    target = segments.current();
                    all = appended;
                }
                if (target != null) {
                    target.force();
                }
                synchronized (lock) {
                    segments.checkWhole();
                }
            } catch (IOException e) {
                // after that nobody can tell what is on the disk, not even by asking again
                synchronized (lock) {
                    segments.breakOff();
                }
                throw new JournalException("the journal cannot be forced to the disk: " + e.getMessage(), e);
            }
            forced = all;
        }
    }

    @Override
    public StoredEpisode read(String session) {
        List<byte[]> lines;
        files.readLock().lock();
        try {
            long[] positions;
            synchronized (lock) {
                JournalEntry entry = entries.get(session);
                if (entry == null || entry.episode() == 0 || entry.damaged()) {
                    throw damaged(session);
                }
                positions = entry.lines();
            }
            lines = new JournalReader(segments::file).read(positions);
        } catch (IOException e) {
            throw new JournalException("the journal cannot be read: " + e, e);
        } finally {
            files.readLock().unlock();
        }
        if (lines.isEmpty()) {
            throw damaged(session);
        }
        return JournalRecords.readEpisode(lines.get(0), lines.subList(1, lines.size()));
    }

    static SessionException damaged(String session) {
        LOG.log(System.Logger.Level.WARNING, "session " + session + " cannot be brought back: its record is damaged");
        return new SessionException(
                SessionException.Kind.FAILED,
                "the session cannot be brought back: what was written down of it is damaged; open another one");
    }

    private boolean isFull() {
        return segments.bytes() > 2 * needed + 2L * options.segmentBytes();
    }

    /** The oldest file where there is more than enough and it may go, else -1. */
    int spare() {
        synchronized (lock) {
            return !closed && isFull() ? segments.oldest() : -1;
        }
    }

    byte[] bytes(int segment) throws IOException {
        return java.nio.file.Files.readAllBytes(segments.file(segment));
    }

    /** One line that is written again if it is needed yet. */
    static final class Copy {
        private final JournalLine head;
        private final long position;
        private final byte[] line;

        Copy(JournalLine head, long position, byte[] line) {
            this.head = head;
            this.position = position;
            this.line = line;
        }
    }

    /** Writes what is needed of these lines again, at the end. */
    void copy(List<Copy> lines) throws IOException {
        synchronized (lock) {
            if (closed) {
                return;
            }
            for (Copy each : lines) {
                JournalEntry entry = entries.get(each.head.session());
                if (entry != null && entry.counts(each.head, each.position)) {
                    put(entry, each.head, segments.append(each.line), each.line.length);
                    appended += each.line.length;
                }
            }
        }
    }

    /** Deletes a file all of whose needed lines were written again. */
    void drop(int segment) throws IOException {
        if (options.sync()) {
            long all;
            synchronized (lock) {
                all = appended;
            }
            force(all);
        }
        files.writeLock().lock();
        try {
            synchronized (lock) {
                if (!closed) {
                    segments.delete(segment);
                }
            }
        } finally {
            files.writeLock().unlock();
        }
    }

    /** Makes the folder as small as it is kept, now. */
    void compact() {
        compaction.compact();
    }

    /** How many bytes the files have. */
    long bytes() {
        synchronized (lock) {
            return segments.bytes();
        }
    }

    /** How many bytes of them are needed. */
    long needed() {
        synchronized (lock) {
            return needed;
        }
    }

    @Override
    public void close() {
        compaction.close();
        synchronized (lock) {
            if (closed) {
                return;
            }
            closing.forEach(this::end);
            try {
                pay();
                closed = true;
                segments.close();
            } catch (IOException e) {
                closed = true;
                LOG.log(System.Logger.Level.WARNING, "the journal could not be closed in order", e);
            }
        }
        owned.close();
    }
}
