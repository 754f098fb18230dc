package dev.codegym.sandbox;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.management.ManagementFactory;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts what guests spend and stops them when it is too much. One episode has one meter; it is used by one thread at a
 * time (any thread; only {@link #kill()} may come from another). A call through {@link GuestMethod} or {@link #call}
 * starts with a full call budget, or with what the episode has left where that is less. Calls nest: host code that a
 * guest called may enter guests under another meter, which spends nothing of the first; under the same meter it goes on
 * with the same call's budget.
 */
public final class Meter {
    /** Fuel between two looks at the backstops. */
    private static final long SLICE = 8192;

    /** Frames that may be there without depth: methods that cannot recurse, and the host's. */
    private static final int UNCOUNTED_FRAMES = 40;

    /** So many nested calls from the host, each with all its depth, fit a carrier's stack. */
    private static final int CALLS_PER_STACK = 2;

    private static final MethodHandle REFILL = refillHandle();

    private static final ThreadLocal<Slot> SLOT = ThreadLocal.withInitial(Meter::newSlot);
    private static final com.sun.management.@Nullable ThreadMXBean ALLOCATIONS = allocations();

    @SuppressWarnings("FieldMayBeFinal")
    private MethodHandle slowPath = REFILL;

    private final Limits limits;
    private long episodeFuel;
    private long episodeBytes;

    // Of the call at hand. Fuel comes in slices; spent is what was granted less what is left. Once stopped, both
    // budgets stay
    // negative, so that each further charge comes to the slow path and throws again. The depth is handed from method to
    // method; here it stands where the JDK is entered, for what it calls back.
    private long fuelLeft;
    private int depthLeft;
    private long fuelGranted;
    private long fuelLimit;
    private long bytesLeft;
    private long bytesLimit;
    private boolean active;
    private long calls;
    private int hashes;
    private final Map<Object, Integer> identities = new IdentityHashMap<>(0);
    private @Nullable StopReason stopped;
    private long fuelAtStop;
    private long bytesAtStop;
    private long startNanos;
    private long startAllocated;
    private boolean clockRuns;
    private volatile boolean killed;
    private volatile long killedCall = -1;

    /** Where the meter of a thread's guest call stands. */
    static final class Slot {
        @Nullable
        Meter meter;

        final Thread thread = Thread.currentThread();

        // The watchdog's own notes.
        @Nullable
        Meter watched;

        long watchedCall;
        long watchedSince;
        boolean told;

        private boolean carrier;
        private int calls;

        void enterCarrier() {
            carrier = true;
        }

        /** Whether guest code that recurses must not begin here: an unknown stack, or one that calls may have filled. */
        boolean lacksStack() {
            return !carrier || calls > CALLS_PER_STACK;
        }
    }

    /** Host code that touches a guest's objects. */
    @FunctionalInterface
    public interface GuestCode<T extends @Nullable Object> {
        /** Runs. What it throws is told as if the guest had thrown it. */
        T run() throws Throwable;
    }

    private Meter(Limits limits) {
        this.limits = limits;
    }

    /** Creates a meter with nothing spent. */
    public static Meter create(Limits limits) {
        return new Meter(limits);
    }

    /** An independent meter that has spent as much as this one. */
    public Meter fork() {
        Meter fork = new Meter(limits);
        fork.episodeFuel = fuelSpent();
        fork.episodeBytes = bytesSpent();
        fork.hashes = hashes;
        return fork;
    }

    /** The budgets. */
    public Limits limits() {
        return limits;
    }

    /** The fuel spent by all calls so far, the one at hand included. */
    public long fuelSpent() {
        return episodeFuel + (active ? callFuel() : 0);
    }

    /** The bytes spent by all calls so far, the one at hand included. */
    public long bytesSpent() {
        return episodeBytes + (active ? callBytes() : 0);
    }

    /** The fuel spent by the call at hand, else by the last one. */
    public long lastCallFuel() {
        return callFuel();
    }

    /** The bytes spent by the call at hand, else by the last one. */
    public long lastCallBytes() {
        return callBytes();
    }

    /** Whether an episode's budget is spent: every further call is stopped at its first charge. */
    public boolean episodeExhausted() {
        return fuelSpent() >= limits.fuelPerEpisode() || bytesSpent() >= limits.bytesPerEpisode();
    }

    /** Stops the call at hand, and all later ones, soon; may be called from any thread. */
    public void kill() {
        killed = true;
    }

    /**
     * Runs host code that touches a guest's objects (reads a guest's list, calls its methods), so that whatever guest code
     * runs on the way is metered.
     *
     * @throws GuestFailure where guest code threw or was stopped
     */
    public <T extends @Nullable Object> T call(GuestCode<T> code) throws GuestFailure {
        Slot slot = SLOT.get();
        Meter outer = slot.meter;
        boolean outermost = begin(slot);
        try {
            return code.run();
        } catch (Throwable e) {
            throw Failures.of(e, this);
        } finally {
            end(slot, outer, outermost);
        }
    }

    private static Slot newSlot() {
        Slot slot = new Slot();
        Watchdog.register(slot);
        return slot;
    }

    /** The number of the call at hand, or of the last one. */
    long calls() {
        return calls;
    }

    /** Stops one call soon, unless it has ended meanwhile; from any thread. */
    void kill(long call) {
        killedCall = call;
    }

    boolean isKilled() {
        return killed || killedCall == calls;
    }

    static Slot slot() {
        return SLOT.get();
    }

    static Meter current() {
        Meter meter = SLOT.get().meter;
        if (meter == null) {
            throw new GuestStoppedError(
                    "guest code was called on a thread without a meter: call it through GuestMethod");
        }
        return meter;
    }

    boolean begin(Slot slot) {
        slot.meter = this;
        slot.calls++;
        if (active) {
            return false;
        }
        Watchdog.wake();
        active = true;
        calls++;
        stopped = null;
        fuelLimit = Math.min(limits.fuelPerCall(), Math.max(0, limits.fuelPerEpisode() - episodeFuel));
        bytesLimit = Math.min(limits.bytesPerCall(), Math.max(0, limits.bytesPerEpisode() - episodeBytes));
        fuelGranted = Math.min(SLICE, fuelLimit);
        fuelLeft = fuelGranted;
        depthLeft = limits.depth();
        bytesLeft = bytesLimit;
        clockRuns = false;
        return true;
    }

    void end(Slot slot, @Nullable Meter outer, boolean outermost) {
        slot.meter = outer;
        slot.calls--;
        if (outermost) {
            episodeFuel += callFuel();
            episodeBytes += callBytes();
            active = false;
        }
    }

    private long callFuel() {
        return stopped == null ? Math.min(fuelLimit, fuelGranted - fuelLeft) : fuelAtStop;
    }

    private long callBytes() {
        return stopped == null ? Math.min(bytesLimit, bytesLimit - bytesLeft) : bytesAtStop;
    }

    void fuel(long amount) {
        long left = fuelLeft - amount;
        // one store at the end, so that loops keep the count in a register
        fuelLeft = left < 0 ? refilled(left) : left;
    }

    void bytes(long amount) {
        if ((bytesLeft -= amount) < 0) {
            throw stop(StopReason.ALLOCATION);
        }
    }

    /** Takes a frame off the depth. */
    int descend(int depth, int words) {
        int below = depth - words;
        if (below < 0) {
            throw stop(StopReason.DEPTH);
        }
        return below;
    }

    /** Goes deeper within the JDK. */
    void descend(int words) {
        depthLeft = descend(depthLeft, words);
    }

    /** Comes back from there. */
    void ascend(int words) {
        depthLeft += words;
    }

    /** About how many frames a stack trace would show; the JVM cuts them off at 1024. */
    int frames() {
        return Math.min(1024, UNCOUNTED_FRAMES + (limits.depth() - depthLeft) / 16);
    }

    int depthLeft() {
        return depthLeft;
    }

    void depthLeft(int words) {
        depthLeft = words;
    }

    /** A handler of the guest begins: pays for the exception, which the JVM may have made, and for the rounds that it cut short. */
    void caught(int depth) {
        if (stopped != null) {
            throw stop(stopped);
        }
        depthLeft = depth;
        fuel(64 + frames() / 4);
        bytes(256 + 24L * frames());
    }

    /**
     * Refills through a handle that is no constant: the JIT would copy the slow path into every recursion, where it takes the
     * room of the guest's own code.
     */
    private long refilled(long left) {
        try {
            return (long) slowPath.invokeExact(this, left);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new slice, called through the handle; {@code left} is below zero by what was spent beyond the last one. */
    @SuppressWarnings("UnusedMethod")
    private long refill(long left) {
        fuelLeft = left;
        if (stopped != null) {
            throw stop(stopped);
        }
        long spent = fuelGranted - left;
        if (spent > fuelLimit) {
            throw stop(StopReason.FUEL);
        }
        lookAtBackstops();
        long slice = Math.min(SLICE, fuelLimit - spent);
        fuelGranted = spent + slice;
        return slice;
    }

    private void lookAtBackstops() {
        if (isKilled()) {
            throw stop(StopReason.DEADLINE);
        }
        long allocated = ALLOCATIONS == null ? 0 : ALLOCATIONS.getCurrentThreadAllocatedBytes();
        if (!clockRuns) {
            clockRuns = true;
            startNanos = System.nanoTime();
            startAllocated = allocated;
        } else if (System.nanoTime() - startNanos > limits.deadline().toNanos()) {
            throw stop(StopReason.DEADLINE);
        } else if ((allocated - startAllocated) / 4 > bytesLimit + (16L << 20)) {
            throw stop(StopReason.ALLOCATION);
        }
    }

    /** Stops the call, for good: the first reason stays. */
    GuestStoppedError stop(StopReason reason) {
        if (stopped == null) {
            fuelAtStop = callFuel();
            bytesAtStop = callBytes();
            stopped = reason;
        }
        fuelLeft = -1;
        bytesLeft = -1;
        return new GuestStoppedError("stopped: " + stopped);
    }

    /** Numbers objects in the order in which they are asked for. They are kept as long as the meter: charged as such. */
    int identityHash(Object object) {
        Integer known = identities.get(object);
        if (known != null) {
            return known;
        }
        fuel(8);
        bytes(80);
        int hash = nextHash();
        identities.put(object, hash);
        return hash;
    }

    /** The next number for an object without a hash code of its own: spread like the JVM's, never 0. */
    int nextHash() {
        hashes = hashes * 1_664_525 + 1_013_904_223;
        int hash = (hashes ^ hashes >>> 16) & Integer.MAX_VALUE;
        return hash == 0 ? 1 : hash;
    }

    @Nullable
    StopReason stopReason() {
        return stopped;
    }

    private static MethodHandle refillHandle() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(Meter.class, "refill", MethodType.methodType(long.class, long.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static com.sun.management.@Nullable ThreadMXBean allocations() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean
                        && bean.isThreadAllocatedMemorySupported()
                        && bean.isThreadAllocatedMemoryEnabled()
                ? bean
                : null;
    }
}
