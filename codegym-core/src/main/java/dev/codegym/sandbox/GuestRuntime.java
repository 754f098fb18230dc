package dev.codegym.sandbox;

/**
 * What rewritten guest code calls to be metered. Public only because the JVM links guests to it by name; nothing here is for
 * users, and no guest can name it: the allow-list does not have it.
 */
public final class GuestRuntime {
    private static final int ARRAY_HEADER = 16;

    /** So many rounds are lost at most where an exception leaves a loop; handlers cost more than a part of that. */
    private static final int ROUNDS = 256;

    /** How many fields the objects of a class have. */
    private static final ClassValue<Integer> FIELDS = new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> type) {
            int fields = 0;
            for (Class<?> each = type; each.getClassLoader() == type.getClassLoader(); each = each.getSuperclass()) {
                fields += each.getDeclaredFields().length;
            }
            return fields;
        }
    };

    private GuestRuntime() {}

    /** The meter of the guest call that this thread is in; where there is none, guest code fails closed. */
    public static Meter meter() {
        return Meter.current();
    }

    /** Charges work of any size. */
    public static void work(Meter meter, long fuel) {
        meter.fuel(fuel);
    }

    /** Charges bytes of any number. */
    public static void allocate(Meter meter, long bytes) {
        meter.bytes(bytes);
    }

    /** The error that stops the call at hand for a reason, for good; to be thrown. */
    public static Error stop(Meter meter, StopReason reason) {
        return meter.stop(reason);
    }

    /** A number that stands for an object's identity: the same in each run, unlike the JVM's. */
    public static int identityHash(Object object, Meter meter) {
        return meter.identityHash(object);
    }

    /** A hash for an object that has none yet, else the one that it has. */
    public static int hash(int known, Meter meter) {
        return known != 0 ? known : meter.nextHash();
    }

    /** Enters the guest from the JDK or the host: finds the meter and charges the method's own work. */
    public static Meter enter(int fuel) {
        Meter meter = Meter.current();
        meter.fuel(fuel);
        return meter;
    }

    /** Enters a method whose frames are counted; gives the depth that is left for what it calls. */
    public static int descend(Meter meter, int depth, int words) {
        return meter.descend(depth, words);
    }

    /** Goes so many words deeper, for code of the JDK that nests; handlers of guests and the end of the call come back by themselves. */
    public static void descend(Meter meter, int words) {
        meter.descend(words);
    }

    /** Comes back from where {@link #descend} went. */
    public static void ascend(Meter meter, int words) {
        meter.ascend(words);
    }

    /** The depth that is left where the JDK calls a guest. */
    public static int depth(Meter meter) {
        return meter.depthLeft();
    }

    /** Leaves the depth for what the JDK may call. */
    public static void depth(Meter meter, int depth) {
        meter.depthLeft(depth);
    }

    /** Enters a handler of a method that began at that depth. */
    public static void caught(Meter meter, int depth) {
        meter.caught(depth);
    }

    /** Turns whatever the JVM or the meter threw to end the guest into the stop, for good. */
    public static Throwable stopped(VirtualMachineError error, Meter meter) {
        if (meter.stopReason() != null) {
            return meter.stop(StopReason.FUEL);
        }
        return meter.stop(error instanceof StackOverflowError ? StopReason.DEPTH : StopReason.ALLOCATION);
    }

    /**
     * Counts rounds of a loop that calls nothing of the guest in a local variable, which the JIT keeps in a register, and
     * charges them from time to time. Gives the rounds that are not charged yet.
     */
    public static int rounds(int counted, int more, Meter meter) {
        int rounds = counted + more;
        return rounds < ROUNDS ? rounds : charged(rounds, meter);
    }

    private static int charged(int rounds, Meter meter) {
        meter.fuel(rounds);
        return 0;
    }

    /** Charges calls. */
    public static void fuel(Meter meter, int amount) {
        meter.fuel(amount);
    }

    /** Charges an object. */
    public static void bytes(Meter meter, int amount) {
        meter.bytes(amount);
    }

    /** Charges an exception, which takes a picture of the stack. */
    public static void exception(Meter meter) {
        int frames = meter.frames();
        meter.bytes(256 + 24L * frames);
        meter.fuel(20 + frames / 4);
    }

    /** Charges an array before it is made. A negative length is left to the JVM. */
    public static int array(int length, Meter meter, int elementBytes) {
        if (length > 0) {
            meter.bytes(ARRAY_HEADER + (long) length * elementBytes);
        } else {
            meter.bytes(ARRAY_HEADER);
        }
        return length;
    }

    /** Charges one dimension of an array of arrays and gives the number of arrays that the next one has. */
    public static long dimension(long arrays, int length, Meter meter, int elementBytes) {
        if (length < 0 || arrays < 0) {
            return -1;
        }
        // below 2^31 arrays of 2^31 elements of 8 bytes, and never more arrays than the budget had bytes
        double total = (double) arrays * (ARRAY_HEADER + (double) length * elementBytes);
        meter.bytes(total >= Long.MAX_VALUE ? Long.MAX_VALUE : arrays * (ARRAY_HEADER + (long) length * elementBytes));
        return arrays * length;
    }

    /** Charges the clone of an array or an object. */
    public static void cloneOf(Object object, Meter meter) {
        if (object instanceof Object[] array) {
            meter.bytes(ARRAY_HEADER + array.length * 8L);
            meter.fuel(1 + array.length / 16);
        } else if (object != null && object.getClass().isArray()) {
            int length = java.lang.reflect.Array.getLength(object);
            meter.bytes(ARRAY_HEADER + length * 8L);
            meter.fuel(1 + length / 16);
        } else if (object != null) {
            meter.bytes(48 + 8L * FIELDS.get(object.getClass()));
        }
    }
}
