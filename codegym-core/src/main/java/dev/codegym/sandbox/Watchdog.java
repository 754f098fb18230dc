package dev.codegym.sandbox;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The second line behind the meter: looks from time to time at what each thread is doing for a guest, and kills calls
 * that take longer than their deadline without coming to a charge. A call that never comes to one cannot be ended within
 * the process; it is told to the log, once. The thread ends when no guest ran for a while.
 */
final class Watchdog implements Runnable {
    private static final System.Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int IDLE_ROUNDS = 50;

    /** How many deadlines a killed call may go on before it is told. */
    private static final int PATIENCE = 2;

    private static final Queue<WeakReference<Meter.Slot>> SLOTS = new ConcurrentLinkedQueue<>();

    private static volatile boolean awake;

    private Watchdog() {}

    static void register(Meter.Slot slot) {
        SLOTS.add(new WeakReference<>(slot));
    }

    /** Called as each call begins, so it must cost next to nothing. */
    static void wake() {
        if (!awake) {
            start();
        }
    }

    private static synchronized void start() {
        if (awake) {
            return;
        }
        try {
            Thread thread = new Thread(null, new Watchdog(), "codegym-watchdog", 1 << 18, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            thread.start();
            awake = true;
        } catch (OutOfMemoryError e) {
            // no thread to be had: the meters look at their deadlines themselves, too
            awake = false;
        }
    }

    @Override
    public void run() {
        int idle = 0;
        while (idle < IDLE_ROUNDS) {
            LockSupport.parkNanos(PERIOD_NANOS);
            idle = look() ? 0 : idle + 1;
        }
        awake = false;
        // a call may have begun while it still seemed awake
        if (look()) {
            wake();
        }
    }

    /** Looks at each thread once; says whether any is at work for a guest. */
    private static boolean look() {
        boolean any = false;
        for (Iterator<WeakReference<Meter.Slot>> slots = SLOTS.iterator(); slots.hasNext(); ) {
            Meter.Slot slot = slots.next().get();
            if (slot == null) {
                slots.remove();
            } else {
                any |= look(slot);
            }
        }
        return any;
    }

    private static boolean look(Meter.Slot slot) {
        @Nullable Meter meter = slot.meter;
        if (meter == null) {
            slot.watched = null;
            return false;
        }
        long call = meter.calls();
        long now = System.nanoTime();
        if (slot.watched != meter || slot.watchedCall != call) {
            slot.watched = meter;
            slot.watchedCall = call;
            slot.watchedSince = now;
            slot.told = false;
            return true;
        }
        long deadline = meter.limits().deadline().toNanos();
        if (now - slot.watchedSince > deadline) {
            meter.kill(call);
            if (!slot.told && (now - slot.watchedSince) / PATIENCE > deadline) {
                slot.told = true;
                StackTraceElement[] trace = slot.thread.getStackTrace();
                // unless the call has ended while its stack was read
                if (slot.meter == meter && meter.calls() == call) {
                    tell(slot.thread, trace);
                }
            }
        }
        return true;
    }

    private static void tell(Thread thread, StackTraceElement[] trace) {
        LOG.log(
                System.Logger.Level.WARNING,
                () -> "a guest call on thread " + thread.getName()
                        + " goes on after its deadline and comes to no charge; run such guests in a process of their own: "
                        + Arrays.stream(trace)
                                .limit(12)
                                .map(StackTraceElement::toString)
                                .collect(Collectors.joining(", ")));
    }
}
