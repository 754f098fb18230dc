package dev.codegym.server.session;

import dev.codegym.CodeGymException;
import dev.codegym.server.session.JournalLine.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Finds out which sessions of a journal are alive, and where their lines stand. What they played is not read yet. */
final class JournalRecovery {
    private final JournalSegments segments;
    private final Map<String, JournalEntry> entries;
    private final Consumer<String> told;
    private final Set<String> ended = new HashSet<>();
    private final Set<String> damaged = new TreeSet<>();
    private final Set<String> nameless = new TreeSet<>();
    private final Map<String, SessionRecord> records = new TreeMap<>();

    /**
     * @param entries where the live sessions are put
     * @param told hears of what was lost
     */
    JournalRecovery(JournalSegments segments, Map<String, JournalEntry> entries, Consumer<String> told) {
        this.segments = segments;
        this.entries = entries;
        this.told = told;
    }

    /**
     * Fills the entries.
     *
     * @return the sessions, in the order in which they were opened
     * @throws CodeGymException if a file is of another format
     */
    List<SessionJournal.Restored> recover() throws IOException {
        segments.find();
        for (int segment : new TreeSet<>(segments.numbers())) {
            read(segment);
        }
        entries.keySet().removeAll(ended);
        for (String session : damaged) {
            JournalEntry entry = entries.get(session);
            if (entry != null) {
                entry.damage();
            }
        }
        dropNameless();
        List<SessionJournal.Restored> all = new ArrayList<>();
        for (JournalEntry entry : entries.values()) {
            SessionRecord record = java.util.Objects.requireNonNull(records.get(entry.session()));
            all.add(new SessionJournal.Restored(record, entry.episode(), entry.connected(), entry.damaged()));
        }
        all.sort(Comparator.comparing(
                        (SessionJournal.Restored each) -> each.record().opened())
                .thenComparing(each -> each.record().id()));
        return all;
    }

    /** Sessions of which nobody can tell whose they were. */
    Set<String> nameless() {
        return nameless;
    }

    /** Without its opening a session has no token: nobody could prove that it is theirs. */
    private void dropNameless() {
        for (JournalEntry entry : List.copyOf(entries.values())) {
            if (!entry.isOpened()) {
                entries.remove(entry.session());
                nameless.add(entry.session());
                told.accept("session " + entry.session() + " is lost: the line that tells its token is damaged");
            }
        }
    }

    private void read(int segment) throws IOException {
        byte[] bytes = Files.readAllBytes(segments.file(segment));
        int[] end = {bytes.length};
        JournalScan.over(bytes, new JournalScan.Visitor() {
            @Override
            public void line(int from, int to) {
                found(segment, bytes, from, to);
            }

            @Override
            public void damaged(int from, int to) {
                tellDamage(segment, bytes, from, to);
            }

            @Override
            public void cut(int from) {
                end[0] = from;
            }
        });
        if (end[0] < bytes.length) {
            told.accept("the last line of " + segments.file(segment) + " was not written to its end ("
                    + (bytes.length - end[0]) + " bytes): it is dropped; nobody was told that it was done");
            segments.cut(segment, end[0]);
        }
    }

    private void found(int segment, byte[] bytes, int from, int to) {
        JournalLine head = JournalLine.read(bytes, from, to);
        if (head == null) {
            checkVersion(segment, java.util.Arrays.copyOfRange(bytes, from, to));
            return;
        }
        if (head.kind() == Kind.CLOSED) {
            ended.add(head.session());
            entries.remove(head.session());
            records.remove(head.session());
            return;
        }
        if (ended.contains(head.session())) {
            return;
        }
        if (head.kind() == Kind.OPENED) {
            records.put(head.session(), JournalRecords.readOpened(java.util.Arrays.copyOfRange(bytes, from, to)));
        }
        entries.computeIfAbsent(head.session(), JournalEntry::new)
                .put(head, (long) segment << 32 | from, to - from + 1);
    }

    private void checkVersion(int segment, byte[] line) {
        JsonNode header = JournalRecords.read(line);
        if (header.path("version").asInt(0) != JournalSegments.VERSION) {
            throw new CodeGymException("the journal's file " + segments.file(segment) + " has the format "
                    + header.path("version") + ": this release reads " + JournalSegments.VERSION
                    + ": start with the release that wrote it, or with an empty folder");
        }
    }

    private void tellDamage(int segment, byte[] bytes, int from, int to) {
        Set<String> whose = new TreeSet<>();
        whose.add(JournalLine.firstSession(bytes, from, to));
        whose.add(JournalLine.lastSession(bytes, from, to));
        whose.remove("");
        damaged.addAll(whose);
        told.accept("the line at byte " + from + " of " + segments.file(segment) + " is damaged; "
                + (whose.isEmpty() ? "it does not tell whose it was" : "it was of session " + whose)
                + ": that session cannot be brought back, all others can");
    }
}
