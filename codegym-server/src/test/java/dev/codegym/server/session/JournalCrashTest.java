package dev.codegym.server.session;

import static dev.codegym.server.session.JournalHouse.get;
import static dev.codegym.server.session.JournalHouse.numbered;
import static dev.codegym.server.session.JournalHouse.started;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the journal that ends at any byte, or has any byte changed. */
class JournalCrashTest {
    @TempDir
    private Path folder;

    /** What was acknowledged when the file was so long: the lines of each live session's episode. */
    private final TreeMap<Long, Map<String, Integer>> acknowledged = new TreeMap<>();

    private final Map<String, Integer> lines = new HashMap<>();

    private final List<String> told = new ArrayList<>();

    private Path file() {
        return folder.resolve("journal").resolve("sessions-000001.jsonl");
    }

    private void acknowledge() throws IOException {
        acknowledged.put(Files.size(file()), Map.copyOf(lines));
    }

    private void step(Session session, int number) throws IOException {
        get(session.step(numbered(number), "r" + number));
        lines.merge(session.id(), 1, Integer::sum);
        acknowledge();
    }

    private byte[] played() throws IOException {
        try (Sessions sessions = JournalHouse.open(folder.resolve("journal"))) {
            acknowledge();
            Session one = started(sessions, 1);
            lines.put(one.id(), 1);
            acknowledge();
            step(one, 1);
            Session two = started(sessions, 2);
            lines.put(two.id(), 1);
            acknowledge();
            step(two, 1);
            step(one, 2);
            Session fork = get(sessions.fork(one));
            lines.put(fork.id(), 3);
            acknowledge();
            step(fork, 3);
            two.close();
            // once the place of a closed session is taken again, its end is written
            get(one.state());
            get(one.reset(ResetRequest.of(dev.codegym.server.TestLibrary.id(1), 3)));
            lines.remove(two.id());
            lines.put(one.id(), 1);
            acknowledge();
            step(one, 1);
            step(fork, 4);
        }
        return Files.readAllBytes(file());
    }

    private Map<String, JournalEntry> recovered(byte[] bytes) throws IOException {
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy);
        Files.write(copy.resolve("sessions-000001.jsonl"), bytes);
        Map<String, JournalEntry> entries = new HashMap<>();
        told.clear();
        new JournalRecovery(
                        new JournalSegments(JournalOptions.of(copy), JournalSegments.DiskTarget::new),
                        entries,
                        told::add)
                .recover();
        return entries;
    }

    @Test
    void whereverTheFileEndsWhatWasAcknowledgedIsThere() throws IOException {
        byte[] whole = played();
        assertThat(acknowledged).hasSizeGreaterThan(8);
        for (int length = 0; length <= whole.length; length++) {
            Map<String, JournalEntry> found = recovered(Arrays.copyOf(whole, length));
            assertThat(told).hasSizeLessThan(2);
            Map.Entry<Long, Map<String, Integer>> before = acknowledged.floorEntry((long) length);
            Map.Entry<Long, Map<String, Integer>> after = acknowledged.ceilingEntry((long) length);
            Map<String, Integer> least = before == null ? Map.of() : before.getValue();
            Map<String, Integer> most = after == null ? least : after.getValue();
            for (Map.Entry<String, Integer> each : least.entrySet()) {
                JournalEntry entry = found.get(each.getKey());
                if (entry == null) {
                    // its end was written, and not acknowledged yet
                    assertThat(most).as("cut at %d", length).doesNotContainKey(each.getKey());
                    continue;
                }
                assertThat(entry.damaged()).as("cut at %d", length).isFalse();
                if (most.getOrDefault(each.getKey(), 0) >= each.getValue()) {
                    assertThat(entry.size())
                            .as("cut at %d", length)
                            .isBetween(each.getValue(), most.get(each.getKey()));
                }
            }
        }
    }

    @Test
    void aChangedByteCostsNoOtherSession() throws IOException {
        byte[] whole = played();
        Map<String, JournalEntry> right = recovered(whole);
        assertThat(right).hasSize(2);
        Random random = new Random(1);
        int lost = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            TreeSet<String> touched = sessionsAt(whole, at);
            Map<String, JournalEntry> found = recovered(changed);
            for (Map.Entry<String, JournalEntry> each : right.entrySet()) {
                JournalEntry entry = found.get(each.getKey());
                if (!touched.contains(each.getKey())) {
                    assertThat(entry).as("byte %d", at).isNotNull();
                    assertThat(entry.damaged()).as("byte %d", at).isFalse();
                }
                if (entry != null && !entry.damaged()) {
                    assertThat(entry.size())
                            .as("byte %d", at)
                            .isEqualTo(each.getValue().size());
                } else {
                    lost++;
                    assertThat(told).as("byte %d", at).isNotEmpty();
                }
            }
        }
        assertThat(lost).isGreaterThan(whole.length / 2);
    }

    /** Whose line a byte is in. */
    private static TreeSet<String> sessionsAt(byte[] bytes, int at) {
        TreeSet<String> whose = new TreeSet<>();
        int from = 0;
        while (from < bytes.length) {
            int end = JournalScan.endOfLine(bytes, from);
            if (at >= from && at <= end) {
                whose.add(JournalLine.firstSession(bytes, from, end));
            }
            from = end + 1;
        }
        return whose;
    }

    @Test
    void sessionsGoOnFromCutJournals() throws IOException {
        byte[] whole = played();
        Random random = new Random(7);
        for (int round = 0; round < 12; round++) {
            int length = random.nextInt(whole.length + 1);
            Path copy = folder.resolve("round-" + round);
            Files.createDirectories(copy);
            Files.write(copy.resolve("sessions-000001.jsonl"), Arrays.copyOf(whole, length));
            List<SessionState> states = new ArrayList<>();
            try (Sessions sessions = JournalHouse.open(copy)) {
                for (Session session : sessions.all()) {
                    if (get(session.state()).episodeId() != null) {
                        get(session.step(numbered(99), "new"));
                    }
                    states.add(get(session.state()));
                }
            }
            try (Sessions sessions = JournalHouse.open(copy)) {
                List<SessionState> again = new ArrayList<>();
                for (Session session : sessions.all()) {
                    again.add(get(session.state()));
                }
                assertThat(again).as("cut at %d", length).containsExactlyInAnyOrderElementsOf(states);
            }
        }
    }
}
