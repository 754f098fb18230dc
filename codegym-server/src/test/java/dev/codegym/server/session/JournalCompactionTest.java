package dev.codegym.server.session;

import static dev.codegym.server.session.JournalHouse.get;
import static dev.codegym.server.session.JournalHouse.numbered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.server.TestLibrary;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCompactionTest {
    private static final int SEGMENT = 20_000;
    private static final int THREADS = 6;
    private static final int ROUNDS = 25;

    @TempDir
    private Path folder;

    private final Map<Session, SessionState> last = new ConcurrentHashMap<>();

    private Sessions open(JournalFolder journal) {
        return Sessions.open(
                TestLibrary.library(),
                SessionOptions.DEFAULT,
                InstantSource.fixed(Instant.EPOCH),
                SessionListener.NONE,
                journal);
    }

    private static JournalOptions options(Path where) {
        return JournalOptions.of(where).withSegmentBytes(SEGMENT);
    }

    /** One session that stays from the beginning, and many that come and go. */
    private void play(Sessions sessions, int seed) {
        Random random = new Random(seed);
        Session stays = get(sessions.create("stays", null));
        get(stays.reset(ResetRequest.of(TestLibrary.id(0), seed)));
        for (int round = 0; round < ROUNDS; round++) {
            get(stays.step(numbered(round), "r" + round));
            Session goes = get(sessions.create("goes", null));
            for (int episode = 0; episode < 3; episode++) {
                get(goes.reset(ResetRequest.of(TestLibrary.id(random.nextInt(4)), random.nextInt(100))));
                get(goes.step(numbered(episode), null));
            }
            Session fork = get(sessions.fork(random.nextBoolean() ? stays : goes));
            get(fork.step(numbered(round), null));
            if (round < ROUNDS - 1) {
                fork.close();
                goes.close();
            } else {
                last.put(goes, get(goes.state()));
                last.put(fork, get(fork.state()));
            }
        }
        last.put(stays, get(stays.state()));
    }

    @Test
    void keepsTheFolderSmallWhileSessionsComeAndGoAndLosesNone() throws Exception {
        JournalFolder journal = JournalFolder.open(options(folder.resolve("journal")));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Sessions sessions = open(journal)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int seed = i;
                all.add(threads.submit(() -> play(sessions, seed)));
            }
            for (Future<?> each : all) {
                each.get(120, TimeUnit.SECONDS);
            }
            journal.compact();

            assertThat(journal.bytes()).isLessThanOrEqualTo(2 * journal.needed() + 2 * SEGMENT);
            List<Path> files = JournalHouse.segments(folder.resolve("journal"));
            assertThat(files.get(0).toString()).doesNotEndWith("sessions-000001.jsonl");
            assertBack(JournalHouse.killed(folder.resolve("journal"), folder.resolve("left")));
        } finally {
            threads.shutdownNow();
        }
        assertBack(folder.resolve("journal"));
    }

    private void assertBack(Path where) {
        try (Sessions sessions = open(JournalFolder.open(options(where)))) {
            assertThat(sessions.all()).hasSize(last.size());
            last.forEach((session, state) -> assertThat(
                            get(sessions.find(session.id(), session.token()).state()))
                    .isEqualTo(state));
        }
    }

    @Test
    void needsNoFileOfSessionsThatAreGone() {
        JournalFolder journal = JournalFolder.open(options(folder.resolve("journal")));
        try (Sessions sessions = open(journal)) {
            List<Session> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                all.add(JournalHouse.started(sessions, i));
            }
            journal.compact();
            assertThat(journal.bytes()).isGreaterThan(3 * SEGMENT);
            for (Session session : all) {
                session.close();
            }
            while (journal.needed() > 0) {
                Thread.onSpinWait();
            }
            journal.compact();
            assertThat(journal.bytes()).isLessThanOrEqualTo(2 * SEGMENT);
        }
        try (Sessions sessions = open(JournalFolder.open(options(folder.resolve("journal"))))) {
            assertThat(sessions.all()).isEmpty();
        }
    }
}
