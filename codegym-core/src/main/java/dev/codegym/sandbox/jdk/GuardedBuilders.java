package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import org.jspecify.annotations.Nullable;

/** Guarded versions of the calls on string builders. Called by rewritten guests only; see {@link GuardTable}. */
public final class GuardedBuilders {
    private GuardedBuilders() {}

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, char value, Meter meter) {
        GuestRuntime.allocate(meter, 2);
        return builder.append(value);
    }

    /** Charges, then calls. */
    public static StringBuilder insert(StringBuilder builder, int at, char value, Meter meter) {
        Cost.scan(builder.length(), meter);
        GuestRuntime.allocate(meter, 24);
        return builder.insert(at, value);
    }

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, int value, Meter meter) {
        GuestRuntime.allocate(meter, 24);
        return builder.append(value);
    }

    /** Charges, then calls. */
    public static StringBuilder insert(StringBuilder builder, int at, int value, Meter meter) {
        Cost.scan(builder.length(), meter);
        GuestRuntime.allocate(meter, 24);
        return builder.insert(at, value);
    }

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, long value, Meter meter) {
        GuestRuntime.allocate(meter, 24);
        return builder.append(value);
    }

    /** Charges, then calls. */
    public static StringBuilder insert(StringBuilder builder, int at, long value, Meter meter) {
        Cost.scan(builder.length(), meter);
        GuestRuntime.allocate(meter, 24);
        return builder.insert(at, value);
    }

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, boolean value, Meter meter) {
        GuestRuntime.allocate(meter, 24);
        return builder.append(value);
    }

    /** Charges, then calls. */
    public static StringBuilder insert(StringBuilder builder, int at, boolean value, Meter meter) {
        Cost.scan(builder.length(), meter);
        GuestRuntime.allocate(meter, 24);
        return builder.insert(at, value);
    }

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, float value, Meter meter) {
        GuestRuntime.allocate(meter, 24);
        return builder.append(value);
    }

    /** Charges, then calls. */
    public static StringBuilder insert(StringBuilder builder, int at, float value, Meter meter) {
        Cost.scan(builder.length(), meter);
        GuestRuntime.allocate(meter, 24);
        return builder.insert(at, value);
    }

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, double value, Meter meter) {
        GuestRuntime.allocate(meter, 24);
        return builder.append(value);
    }

    /** Charges, then calls. */
    public static StringBuilder insert(StringBuilder builder, int at, double value, Meter meter) {
        Cost.scan(builder.length(), meter);
        GuestRuntime.allocate(meter, 24);
        return builder.insert(at, value);
    }

    /** Charges, then calls. */
    public static StringBuilder appendCodePoint(StringBuilder builder, int value, Meter meter) {
        GuestRuntime.allocate(meter, 4);
        return builder.appendCodePoint(value);
    }

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, @Nullable String value, Meter meter) {
        Cost.text(value == null ? 4 : value.length(), meter);
        return builder.append(value);
    }

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, @Nullable CharSequence value, Meter meter) {
        Cost.text(value == null ? 4 : value.length(), meter);
        return builder.append(value);
    }

    /** Charges, then calls. */
    public static StringBuilder append(
            StringBuilder builder, @Nullable CharSequence value, int from, int to, Meter meter) {
        Cost.text(Math.max(0, (long) to - from), meter);
        return builder.append(value, from, to);
    }

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, char[] value, Meter meter) {
        Cost.text(value.length, meter);
        return builder.append(value);
    }

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, char[] value, int from, int count, Meter meter) {
        Cost.text(Math.max(0, count), meter);
        return builder.append(value, from, count);
    }

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, @Nullable StringBuffer value, Meter meter) {
        Cost.text(value == null ? 4 : value.length(), meter);
        return builder.append(value);
    }

    /** Charges, then calls. */
    public static StringBuilder insert(StringBuilder builder, int at, @Nullable String value, Meter meter) {
        Cost.text(builder.length() + (value == null ? 4L : value.length()), meter);
        return builder.insert(at, value);
    }

    /** Charges, then calls. */
    public static StringBuilder insert(StringBuilder builder, int at, @Nullable CharSequence value, Meter meter) {
        Cost.text(builder.length() + (value == null ? 4L : value.length()), meter);
        return builder.insert(at, value);
    }

    /** Charges, then calls. */
    public static StringBuilder insert(StringBuilder builder, int at, char[] value, Meter meter) {
        Cost.text(builder.length() + (long) value.length, meter);
        return builder.insert(at, value);
    }

    /** Charges, then calls. */
    public static StringBuilder append(StringBuilder builder, @Nullable Object value, Meter meter) {
        Cost.print(value, meter);
        String text = String.valueOf(value);
        Cost.text(text.length(), meter);
        return builder.append(text);
    }

    /** Charges, then calls. */
    public static StringBuilder insert(StringBuilder builder, int at, @Nullable Object value, Meter meter) {
        Cost.print(value, meter);
        String text = String.valueOf(value);
        Cost.text(builder.length() + (long) text.length(), meter);
        return builder.insert(at, text);
    }

    /** Charges, then calls. */
    public static String toString(StringBuilder builder, Meter meter) {
        Cost.text(builder.length(), meter);
        return builder.toString();
    }

    /** Charges, then calls. */
    public static String substring(StringBuilder builder, int from, Meter meter) {
        Cost.text(Math.max(0, builder.length() - (long) from), meter);
        return builder.substring(from);
    }

    /** Charges, then calls. */
    public static String substring(StringBuilder builder, int from, int to, Meter meter) {
        Cost.text(Math.max(0, (long) to - from), meter);
        return builder.substring(from, to);
    }

    /** Charges, then calls. */
    public static StringBuilder reverse(StringBuilder builder, Meter meter) {
        Cost.scan(builder.length(), meter);
        return builder.reverse();
    }

    /** Charges, then calls. */
    public static StringBuilder deleteCharAt(StringBuilder builder, int at, Meter meter) {
        Cost.scan(Math.max(0, builder.length() - (long) at), meter);
        return builder.deleteCharAt(at);
    }

    /** Charges, then calls. */
    public static StringBuilder delete(StringBuilder builder, int from, int to, Meter meter) {
        Cost.scan(builder.length(), meter);
        return builder.delete(from, to);
    }

    /** Charges, then calls. */
    public static StringBuilder replace(StringBuilder builder, int from, int to, String value, Meter meter) {
        Cost.text(builder.length() + (long) value.length(), meter);
        return builder.replace(from, to, value);
    }

    /** Charges, then calls. */
    public static void setLength(StringBuilder builder, int length, Meter meter) {
        Cost.text(Math.max(0, (long) length - builder.length()), meter);
        builder.setLength(length);
    }

    /** Charges, then calls. */
    public static void ensureCapacity(StringBuilder builder, int capacity, Meter meter) {
        Cost.text(Math.max(0, capacity), meter);
        builder.ensureCapacity(capacity);
    }

    /** Charges, then calls. */
    public static int indexOf(StringBuilder builder, String part, Meter meter) {
        GuestRuntime.work(meter, 1 + (long) builder.length() * (part.length() + 4L) / 64);
        return builder.indexOf(part);
    }

    /** Charges, then calls. */
    public static int indexOf(StringBuilder builder, String part, int from, Meter meter) {
        GuestRuntime.work(meter, 1 + (long) builder.length() * (part.length() + 4L) / 64);
        return builder.indexOf(part, from);
    }

    /** Charges, then calls. */
    public static int lastIndexOf(StringBuilder builder, String part, Meter meter) {
        GuestRuntime.work(meter, 1 + (long) builder.length() * (part.length() + 4L) / 64);
        return builder.lastIndexOf(part);
    }

    /** Charges, then calls. */
    public static int lastIndexOf(StringBuilder builder, String part, int from, Meter meter) {
        GuestRuntime.work(meter, 1 + (long) builder.length() * (part.length() + 4L) / 64);
        return builder.lastIndexOf(part, from);
    }

    /** Charges, then calls. */
    public static int compareTo(StringBuilder builder, StringBuilder other, Meter meter) {
        Cost.scan(builder.length(), meter);
        return builder.compareTo(other);
    }
}
