package dev.codegym.worker;

import dev.codegym.CodeGymException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One worker process, seen from its parent. It serves one request at a time, whichever thread asks; any fault of it ends
 * it for good, and every later request is told so. What it sends is taken for hostile.
 */
final class Worker {
    /** A tool's result or message, with room to spare. */
    static final int SHORT_REPLY = 512 << 10;

    /** Longer ones would overflow. */
    static final Duration LONGEST_BUDGET = Duration.ofDays(365);

    /** What a solver asks for is about as long as an agent's call. */
    private static final int LONGEST_QUESTION = 4 << 20;

    private static final System.Logger LOG = System.getLogger(Worker.class.getName());
    private static final int KEPT_UNITS = 64;
    private static final int FIRST_SECONDS = 1;
    private static final int LAST_SECONDS = 10;

    private final Path folder;
    private final Process process;
    private final InputStream in;
    private final OutputStream out;
    private final ErrorTail errors;
    private final Thread drain;
    private final Duration patience;
    private final ReentrantLock turn = new ReentrantLock();
    /** How many episodes live here. */
    private final AtomicInteger episodes = new AtomicInteger();
    /** Frames without an answer that go ahead of the next request. */
    private final Queue<FrameWriter> notices = new ConcurrentLinkedQueue<>();
    /** The units that it has loaded, the least recently used first; guarded by the turn. */
    private final Map<Integer, GuestUnit> loaded = new LinkedHashMap<>(16, 0.75f, true);

    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable WorkerLostException lost;
    /** When the process is killed if it has not answered, in {@link System#nanoTime}; 0 where nothing is awaited. */
    private volatile long deadline;

    Worker(WorkerCommand command, Duration patience) {
        this.patience = patience;
        this.folder = emptyFolder();
        try {
            this.process = command.start(folder);
        } catch (RuntimeException e) {
            delete(folder);
            throw e;
        }
        this.in = new BufferedInputStream(process.getInputStream(), 1 << 16);
        this.out = process.getOutputStream();
        this.errors = new ErrorTail(process.getErrorStream());
        this.drain = new Thread(errors, "codegym-worker-" + process.pid() + "-errors");
        drain.setDaemon(true);
        drain.start();
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory(
                    WorkerMain.FOLDER + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new CodeGymException("no temporary folder can be made for a worker: " + e.getMessage(), e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    AtomicInteger episodes() {
        return episodes;
    }

    /** Whether it may still serve. */
    boolean alive() {
        return lost == null && process.isAlive();
    }

    /** Sends something to which there is no answer, together with the next request. */
    void notice(FrameWriter frame) {
        if (lost == null) {
            notices.add(frame);
        }
    }

    /**
     * Asks and waits for the answer.
     *
     * @param unit what must be loaded first, or null
     * @param budget how long guest code may take for it
     * @param longest how long the answer may be in bytes
     * @param reading takes the answer apart; what it finds wrong ends the worker
     * @throws WorkerLostException if there is none
     */
    <T> T ask(@Nullable GuestUnit unit, FrameWriter request, Duration budget, int longest, Reading<T> reading) {
        turn.lock();
        try {
            if (unit != null) {
                load(unit);
            }
            return reading.of(exchange(request, budget, longest, Worker::refuseQuestion));
        } catch (FrameReader.GarbageException e) {
            throw lose(e);
        } finally {
            turn.unlock();
        }
    }

    /** As {@link #ask}; what the worker asks back before it answers is answered by a function. */
    <T> T converse(
            GuestUnit unit,
            FrameWriter request,
            Duration budget,
            Function<FrameReader, FrameWriter> answers,
            Reading<T> reading) {
        turn.lock();
        try {
            load(unit);
            return reading.of(exchange(request, budget, FrameWriter.MAX_FRAME, answers));
        } catch (FrameReader.GarbageException e) {
            throw lose(e);
        } finally {
            turn.unlock();
        }
    }

    /** Takes an answer apart. */
    @FunctionalInterface
    interface Reading<T> {
        T of(FrameReader answer) throws FrameReader.GarbageException;
    }

    private void load(GuestUnit unit) throws FrameReader.GarbageException {
        if (loaded.get(unit.id()) != null) {
            return;
        }
        FrameWriter request = new FrameWriter().content(unit.load());
        FrameReader answer = exchange(request, Duration.ZERO, FrameWriter.MAX_FRAME, Worker::refuseQuestion);
        if (answer.tag() != Op.DONE) {
            throw new FrameReader.GarbageException("a refusal of what another worker had taken");
        }
        hasLoaded(unit);
    }

    private static FrameWriter refuseQuestion(FrameReader question) {
        throw new UncheckedIOException(new FrameReader.GarbageException("a question where none is due"));
    }

    /** Tells that a unit was loaded; for those who loaded it by {@link #ask}, while they read the answer. */
    void hasLoaded(GuestUnit unit) {
        loaded.put(unit.id(), unit);
        forgetEldest();
    }

    /** Episodes that run keep what they need; only new ones would have to load it again. */
    private void forgetEldest() {
        if (loaded.size() > KEPT_UNITS) {
            int eldest = loaded.keySet().iterator().next();
            loaded.remove(eldest);
            notice(FrameWriter.of(Op.UNLOAD).number(eldest));
        }
    }

    private FrameReader exchange(
            FrameWriter request, Duration budget, int longest, Function<FrameReader, FrameWriter> answers) {
        WorkerLostException gone = lost;
        if (gone != null) {
            // late for another request, if at all: this one may try elsewhere
            throw new WorkerLostException(String.valueOf(gone.getMessage()), gone, false);
        }
        Duration time = budget.compareTo(LONGEST_BUDGET) > 0 ? LONGEST_BUDGET : budget;
        long end = System.nanoTime() + patience.plus(time).toNanos();
        deadline = end == 0 ? 1 : end;
        try {
            for (FrameWriter notice = notices.poll(); notice != null; notice = notices.poll()) {
                notice.writeTo(out);
            }
            send(request);
            FrameReader answer = FrameReader.of(in, longest);
            while (answer.peek() == Op.ASK) {
                if (answer.length() > LONGEST_QUESTION) {
                    throw new FrameReader.GarbageException("a question of " + answer.length() + " bytes");
                }
                send(answers.apply(answer));
                answer = FrameReader.of(in, longest);
            }
            return answer;
        } catch (IOException e) {
            throw lose(e);
        } catch (UncheckedIOException e) {
            throw lose(Objects.requireNonNull(e.getCause()));
        } finally {
            deadline = 0;
        }
    }

    private void send(FrameWriter frame) throws IOException {
        frame.writeTo(out);
        out.flush();
    }

    /** Kills it if it has not answered in time; the thread that waits for it then sees the end of the stream. */
    void killIfLate() {
        long end = deadline;
        if (end != 0 && System.nanoTime() - end > 0) {
            lost = new WorkerLostException(
                    "worker " + process.pid() + " did not answer in time and was killed", null, true);
            kill();
        }
    }

    /** Ends it because of this. */
    private WorkerLostException lose(IOException cause) {
        if (!(cause instanceof FrameReader.GarbageException)) {
            awaitEnd(FIRST_SECONDS); // where it is ending by itself, its exit code says why
        }
        kill();
        awaitEnd(LAST_SECONDS);
        WorkerLostException known = lost;
        if (known == null) {
            known = new WorkerLostException(
                    "worker " + process.pid() + " was lost (" + describeEnd(cause) + ")", cause, false);
            lost = known;
        }
        LOG.log(System.Logger.Level.WARNING, "{0}", known.getMessage());
        end();
        return known;
    }

    private String describeEnd(IOException cause) {
        boolean garbage = cause instanceof FrameReader.GarbageException;
        StringBuilder text = new StringBuilder();
        if (garbage) {
            text.append("it sent ").append(cause.getMessage());
        } else if (process.isAlive()) {
            text.append("it closed its streams");
        } else {
            int code = process.exitValue();
            text.append(code == WorkerMain.OUT_OF_MEMORY ? "out of memory" : "exit code " + code);
        }
        String said = errors.text();
        return said.isEmpty() ? text.toString() : text + ", it said: " + said;
    }

    private void kill() {
        List<ProcessHandle> children = new ArrayList<>();
        process.descendants().forEach(children::add);
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits until the process is gone and its errors are read, or so many seconds, also where the thread is interrupted. */
    private void awaitEnd(int seconds) {
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                    drain.join(TimeUnit.SECONDS.toMillis(seconds));
                }
                ended = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process and gives back everything. Doing it twice does nothing. */
    void end() {
        if (ended.getAndSet(true)) {
            return;
        }
        if (lost == null) {
            lost = new WorkerLostException("worker " + process.pid() + " was ended: its pool is closed", null, false);
        }
        kill();
        awaitEnd(LAST_SECONDS);
        close(out);
        close(in);
        delete(folder);
    }

    private static void close(AutoCloseable stream) {
        try {
            stream.close();
        } catch (Exception expected) {
            // the process is gone, and with it the other end
        }
    }

    /** Deletes a folder with what a crash may have left there. */
    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return; // the worker has done it
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            LOG.log(System.Logger.Level.DEBUG, "{0} is left behind: {1}", folder, e);
        }
    }
}
