package dev.codegym.server.session;

import static dev.codegym.server.session.JournalHouse.failure;
import static dev.codegym.server.session.JournalHouse.get;
import static dev.codegym.server.session.JournalHouse.numbered;
import static dev.codegym.server.session.JournalHouse.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.server.TestLibrary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of sessions when the disk takes no more. */
class JournalDiskTest {
    private static final Logger SESSIONS = Logger.getLogger(Sessions.class.getName());
    private static final Logger SEGMENTS = Logger.getLogger(JournalSegments.class.getName());

    @TempDir
    private Path folder;

    private volatile boolean full;
    private volatile boolean stuck;
    private volatile boolean forceless;

    /** So many waits for the disk fail; what they waited for may be lost, and later waits say nothing of it. */
    private final AtomicInteger lost = new AtomicInteger();

    private volatile CountDownLatch beforeForce = new CountDownLatch(0);

    /** A disk that takes half of what is written when it is full. */
    private final class Disk implements JournalSegments.Target {
        private final JournalSegments.DiskTarget file;

        private Disk(Path path) throws IOException {
            file = new JournalSegments.DiskTarget(path);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (full) {
                file.write(Arrays.copyOf(bytes, bytes.length / 2));
                throw new IOException("No space left on device");
            }
            file.write(bytes);
        }

        @Override
        public void cut(long length) throws IOException {
            if (stuck) {
                throw new IOException("Read-only file system");
            }
            file.cut(length);
        }

        @Override
        public void force() throws IOException {
            try {
                beforeForce.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            if (forceless || lost.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IOException("Input/output error");
            }
            file.force();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    @BeforeEach
    void expectFailures() {
        SESSIONS.setLevel(Level.OFF);
        SEGMENTS.setLevel(Level.OFF);
    }

    private Sessions open(boolean sync) {
        return open(JournalFolder.open(options().withSync(sync), Disk::new));
    }

    private JournalOptions options() {
        return JournalOptions.of(folder.resolve("journal"));
    }

    private static Sessions open(JournalFolder journal) {
        return Sessions.open(
                TestLibrary.library(),
                SessionOptions.DEFAULT,
                InstantSource.fixed(Instant.EPOCH),
                SessionListener.NONE,
                journal);
    }

    private static void assertNotWritten(CompletableFuture<?> future) {
        SessionException told = failure(future);
        assertThat(told.kind()).isEqualTo(SessionException.Kind.FAILED);
        assertThat(told).hasMessageContaining("could not write this down, so it does not count");
        assertThat(told.getMessage()).doesNotContain("No space", "/");
    }

    @Test
    void aStepThatCannotBeWrittenDownIsNotTakenAndMayBeSentAgain() {
        Session session;
        try (Sessions sessions = open(false)) {
            session = started(sessions, 1);
            get(session.step(numbered(1), "r1"));
            full = true;
            assertNotWritten(session.step(numbered(2), "r2"));
            assertNotWritten(session.step(numbered(2), "r2"));
            assertThat(get(session.state()).steps()).isEqualTo(1);
            assertThat(get(session.step(numbered(1), "r1")).repeated()).isTrue();
            full = false;
            Stepped second = get(session.step(numbered(2), "r2"));
            assertThat(second.repeated()).isFalse();
            assertThat(second.step().info().step()).isEqualTo(2);
        }
        try (Sessions sessions = open(false)) {
            Session back = sessions.find(session.id(), session.token());
            assertThat(get(back.state()).steps()).isEqualTo(2);
        }
    }

    @Test
    void aResetThatCannotBeWrittenDownLeavesTheEpisodeAsItIs() {
        try (Sessions sessions = open(false)) {
            Session session = started(sessions, 1);
            get(session.step(numbered(1), null));
            SessionState before = get(session.state());
            full = true;
            assertNotWritten(session.reset(ResetRequest.of(TestLibrary.id(0), 2)));
            assertNotWritten(session.reset(ResetRequest.of(TestLibrary.id(1), 2)));
            assertThat(get(session.state())).isEqualTo(before);
            full = false;
            assertThat(get(session.step(numbered(2), null)).step().info().step())
                    .isEqualTo(2);
        }
    }

    @Test
    void aSessionOrForkThatCannotBeWrittenDownTakesNoPlace() {
        try (Sessions sessions = open(false)) {
            Session session = started(sessions, 1);
            full = true;
            assertNotWritten(sessions.create("b", null));
            assertNotWritten(sessions.fork(session));
            assertThat(sessions.taken()).isEqualTo(1);
            full = false;
            get(sessions.fork(session));
            assertThat(sessions.taken()).isEqualTo(2);
        }
    }

    @Test
    void aSessionThatWasClosedWhileTheDiskWasFullDoesNotComeBack() {
        Session closed;
        try (Sessions sessions = open(false)) {
            closed = started(sessions, 1);
            Session other = started(sessions, 2);
            full = true;
            closed.close();
            assertNotWritten(other.step(numbered(1), null));
            full = false;
            get(other.step(numbered(1), null));
        }
        try (Sessions sessions = open(false)) {
            assertThat(sessions.all())
                    .extracting(Session::id)
                    .doesNotContain(closed.id())
                    .hasSize(1);
        }
    }

    @Test
    void whatIsLeftOfALineThatCannotBeTakenBackCostsNothing() {
        Session session;
        try (Sessions sessions = open(false)) {
            session = started(sessions, 1);
            get(session.step(numbered(1), null));
            full = true;
            stuck = true;
            assertNotWritten(session.step(numbered(2), null));
            full = false;
            stuck = false;
            // behind half a line nothing can be written
            assertNotWritten(session.step(numbered(2), null));
            assertThat(get(session.state()).steps()).isEqualTo(1);
        }
        try (Sessions sessions = open(false)) {
            Session back = sessions.find(session.id(), session.token());
            assertThat(get(back.step(numbered(2), null)).step().info().step()).isEqualTo(2);
        }
    }

    @Test
    void aStepThatTheDiskDoesNotConfirmIsNotAcknowledged() {
        try (Sessions sessions = open(true)) {
            Session session = started(sessions, 1);
            get(session.step(numbered(1), null));
            forceless = true;
            assertNotWritten(session.step(numbered(2), null));
            forceless = false;
            // a disk that failed once cannot be believed
            assertNotWritten(session.step(numbered(2), null));
        }
    }

    @Test
    void aStepThatWaitedBehindAWaitThatFailedIsNotAcknowledgedEither() {
        JournalFolder journal = JournalFolder.open(options().withSync(true), Disk::new);
        try (Sessions sessions = open(journal)) {
            Session one = started(sessions, 1);
            Session two = started(sessions, 2);
            long before = journal.bytes();
            beforeForce = new CountDownLatch(1);
            lost.set(1);
            CompletableFuture<Stepped> first = one.step(numbered(1), null);
            awaitMoreThan(before, journal);
            before = journal.bytes();
            CompletableFuture<Stepped> second = two.step(numbered(1), null);
            awaitMoreThan(before, journal);
            beforeForce.countDown();

            assertNotWritten(first);
            assertNotWritten(second);
        }
    }

    private static void awaitMoreThan(long bytes, JournalFolder journal) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (journal.bytes() <= bytes && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(journal.bytes()).isGreaterThan(bytes);
    }

    @Test
    void aFileThatTheDiskDoesNotConfirmWhenTheNextBeginsIsTheLastThatIsWritten() {
        JournalOptions small = options().withSync(true).withSegmentBytes(1 << 10);
        try (Sessions sessions = open(JournalFolder.open(small, Disk::new))) {
            Session session = get(sessions.create("a", null));
            // a name that fills a file: the step begins the next one
            get(session.reset(new ResetRequest(TestLibrary.id(0), 1L, null, null, null, "x".repeat(1 << 10), null)));
            lost.set(1);

            assertNotWritten(session.step(numbered(1), null));
            assertNotWritten(session.step(numbered(1), null));
        }
    }
}
