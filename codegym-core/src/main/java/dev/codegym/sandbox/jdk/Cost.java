package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import dev.codegym.sandbox.StopReason;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What calls into the JDK cost, charged before they run; bytes first, because what cannot be made is not worked on. The
 * functions are the words of the charge table ({@code charges.txt}) too.
 */
final class Cost {
    /** How many characters or elements of a plain array the JDK handles in the time of one loop round. */
    private static final int FAST = 16;

    /**
     * What one more level of hashing, comparing or printing counts as, in words of depth: far more than it takes, because it may run
     * on the stack of a caller that has little left. Code that is not compiled yet takes more than a thousand bytes a level for
     * printing: with 400 words, a thousand levels, a thread of one megabyte ran over before the count did.
     */
    static final int LEVEL = 800;

    private Cost() {}

    static void fuel(long amount, Meter meter) {
        GuestRuntime.work(meter, Math.max(0, amount));
    }

    static void bytes(long amount, Meter meter) {
        GuestRuntime.allocate(meter, Math.max(0, amount));
    }

    static void deeper(Meter meter) {
        // iterators and views on the way are in it
        GuestRuntime.work(meter, 4);
        GuestRuntime.descend(meter, LEVEL);
    }

    static void back(Meter meter) {
        GuestRuntime.ascend(meter, LEVEL);
    }

    /** A pass over so many characters or primitive elements. */
    static void scan(long length, Meter meter) {
        GuestRuntime.work(meter, 1 + Math.max(0, length) / FAST);
    }

    /** A new string or buffer of so many characters, made in one pass. */
    static void text(long length, Meter meter) {
        long positive = Math.max(0, length);
        GuestRuntime.allocate(meter, saturated(40 + 2 * (double) positive));
        GuestRuntime.work(meter, 1 + positive / FAST);
    }

    /** A new array of so many primitive elements of so many bytes. */
    static void array(long length, long bytesEach, Meter meter) {
        long positive = Math.max(0, length);
        GuestRuntime.allocate(meter, 16 + positive * bytesEach);
        GuestRuntime.work(meter, 1 + positive * bytesEach / 64);
    }

    /** A new collection of so many elements. */
    static void elements(long count, long bytesEach, Meter meter) {
        long positive = Math.max(0, count);
        GuestRuntime.allocate(meter, 48 + positive * bytesEach);
        GuestRuntime.work(meter, 1 + positive);
    }

    /** Sorting so many elements; comparisons in guest code charge themselves. */
    static void sort(long count, Meter meter) {
        long positive = Math.max(0, count);
        GuestRuntime.allocate(meter, 48 + 4 * positive);
        GuestRuntime.work(meter, 1 + positive * (64 - Long.numberOfLeadingZeros(positive)) / 2);
    }

    /** A search in a tree or heap of so many elements. */
    static void search(long count, Meter meter) {
        GuestRuntime.work(meter, 2 + (64 - Long.numberOfLeadingZeros(count)) / 2);
    }

    static long times(long one, long other) {
        return saturated((double) one * other);
    }

    /** Finding a text in another, at worst. */
    static void find(long length, long part, Meter meter) {
        GuestRuntime.work(meter, 1 + length / FAST + length * part / 64);
    }

    /** Arithmetic that passes once over numbers of so many bits. */
    static void linear(long bits, Meter meter) {
        GuestRuntime.allocate(meter, 64 + Math.max(0, bits) / 8);
        GuestRuntime.work(meter, 1 + Math.max(0, bits) / 1024);
    }

    /** Arithmetic that multiplies or divides numbers of so many bits. */
    static void product(long bits, long otherBits, Meter meter) {
        long one = Math.max(0, bits);
        long other = Math.max(0, otherBits);
        GuestRuntime.allocate(meter, 64 + (one + other) / 4);
        GuestRuntime.work(meter, 1 + saturated((double) one * other / 16_384));
    }

    /** So many products of numbers of so many bits, times so many. */
    static void powered(long products, long bits, long times, Meter meter) {
        GuestRuntime.allocate(meter, 64 + bits);
        GuestRuntime.work(meter, 1 + saturated((double) times * products * (1 + (double) bits * bits / 16_384)));
    }

    static void shifted(BigInteger number, long distance, Meter meter) {
        linear(number.signum() == 0 ? 0 : number.bitLength() + Math.max(0, distance), meter);
    }

    /** Reading a decimal. */
    static void parsed(long length, Meter meter) {
        GuestRuntime.work(meter, 8 + length / 4);
    }

    /** Replacing each occurrence of a text in another, at worst. */
    static void replaced(long length, long from, long to, Meter meter) {
        long found = from == 0 ? length + 1 : length / from;
        find(length, from, meter);
        text(length + found * to, meter);
    }

    static void joined(StringJoiner joiner, Meter meter) {
        text(joiner.length(), meter);
    }

    /** Makes a bit set as long as a bit wants it. */
    static void grown(BitSet bits, long at, Meter meter) {
        if (at >= bits.size()) {
            array(at / 32 + 1, 8, meter);
        }
    }

    /** An exception with a cause and no message of its own: its message is the cause's name with the cause's message. */
    static void caused(@Nullable Throwable cause, Meter meter) {
        if (cause != null && !Exceptions.tellsItself(cause.getClass())) {
            String message = cause.getMessage();
            text(cause.getClass().getName().length() + (message == null ? 0 : message.length()), meter);
        }
    }

    /** A map or set with room for all constants of a type. */
    static void constants(@Nullable Class<?> type, Meter meter) {
        Object @Nullable [] constants = type == null ? null : type.getEnumConstants();
        elements(constants == null ? 0 : constants.length, 16, meter);
    }

    private static long saturated(double amount) {
        return (long) Math.min(1e18, amount);
    }

    static long length(@Nullable CharSequence text) {
        return text == null ? 4 : text.length();
    }

    static long length(@Nullable String text) {
        return text == null ? 4 : text.length();
    }

    static long length(@Nullable Collection<?> values) {
        return values == null ? 0 : values.size();
    }

    static long length(@Nullable Map<?, ?> values) {
        return values == null ? 0 : values.size();
    }

    static long length(@Nullable BitSet bits) {
        return bits == null ? 0 : bits.length();
    }

    static long length(@Nullable BigInteger number) {
        return number == null ? 0 : number.bitLength();
    }

    static long length(@Nullable Object array) {
        return array == null ? 0 : java.lang.reflect.Array.getLength(array);
    }

    /** Stops the call because something nests too deeply. */
    static Error tooDeep(Meter meter) {
        return GuestRuntime.stop(meter, StopReason.DEPTH);
    }
}
