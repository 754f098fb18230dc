package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What every object has, and {@link Objects}: hashed, compared and printed by {@link Values} and {@link Texts}. Called by rewritten guests only. */
public final class GuardedObjects {
    private GuardedObjects() {}

    /** The same in each run. */
    public static int hashCode(Object value, Meter meter) {
        return Values.hash(Objects.requireNonNull(value), meter);
    }

    /** Charged by what there is to compare. */
    public static boolean equals(Object value, @Nullable Object other, Meter meter) {
        return Values.equal(Objects.requireNonNull(value), other, meter);
    }

    /** The same in each run; a guest's own may give null. */
    public static @Nullable String toString(Object value, Meter meter) {
        return Names.isGuest(value.getClass()) && Traits.of(value.getClass()).prints()
                ? value.toString()
                : Texts.of(value, meter);
    }

    /** Charged by what there is to compare. */
    public static int compareTo(Comparable<Object> value, @Nullable Object other, Meter meter) {
        return Orders.compare(value, other);
    }

    /** As the JDK, for a class as guests know it. */
    public static String getSimpleName(Class<?> type, Meter meter) {
        Cost.bytes(80, meter);
        return Names.shown(type).getSimpleName();
    }

    /** The class as guests know it. */
    public static Class<?> getClass(Object value, Meter meter) {
        return Names.shown(value.getClass());
    }

    /** {@code super.hashCode()}: the identity, the same in each run. */
    @Super(Object.class)
    public static int superHashCode(Object value, Meter meter) {
        return value instanceof Enum ? Values.hash(value, meter) : GuestRuntime.identityHash(value, meter);
    }

    /** {@code super.toString()}. */
    @Super(Object.class)
    public static String superToString(Object value, Meter meter) {
        Cost.bytes(120, meter);
        return Names.name(value.getClass()) + "@" + Integer.toHexString(Values.hash(value, meter));
    }

    /** Without what the JVM makes up. */
    public static String getName(Class<?> type, Meter meter) {
        Cost.bytes(80, meter);
        return Names.name(type);
    }

    /** Assertions are off, on every machine. */
    public static boolean desiredAssertionStatus(Class<?> type, Meter meter) {
        Cost.fuel(1, meter);
        return false;
    }

    /** Without the JVM's words, which differ. */
    public static @Nullable String getMessage(Throwable thrown, Meter meter) {
        return Exceptions.message(thrown, meter);
    }

    /** Without the JVM's words, which differ. */
    public static @Nullable String getLocalizedMessage(Throwable thrown, Meter meter) {
        return Names.isGuest(thrown.getClass()) ? thrown.getLocalizedMessage() : Exceptions.message(thrown, meter);
    }

    /** Nests as deeply as causes may. */
    public static void addSuppressed(Throwable thrown, Throwable other, Meter meter) {
        Cost.bytes(64, meter);
        thrown.addSuppressed(other);
    }

    /** As the JDK. */
    @Static(value = Objects.class, name = "hashCode")
    public static int objectsHashCode(@Nullable Object value, Meter meter) {
        return Values.hash(value, meter);
    }

    /** As the JDK. */
    @Static(value = Objects.class, name = "hash")
    public static int objectsHash(@Nullable Object @Nullable [] values, Meter meter) {
        return values == null ? 0 : Values.ofList(Arrays.asList(values), meter);
    }

    /** As the JDK. */
    @Static(value = Objects.class, name = "equals")
    public static boolean objectsEquals(@Nullable Object value, @Nullable Object other, Meter meter) {
        return Values.equal(value, other, meter);
    }

    /** As the JDK. */
    @Static(value = Objects.class, name = "deepEquals")
    public static boolean objectsDeepEquals(@Nullable Object value, @Nullable Object other, Meter meter) {
        return DeepArrays.equal(value, other, meter);
    }

    /** As the JDK. */
    @Static(value = Objects.class, name = "toString")
    public static String objectsToString(@Nullable Object value, Meter meter) {
        return Texts.of(value, meter);
    }

    /** As the JDK. */
    @Static(value = Objects.class, name = "toString")
    public static @Nullable String objectsToString(@Nullable Object value, @Nullable String otherwise, Meter meter) {
        return value == null ? otherwise : Texts.of(value, meter);
    }

    /** As the JDK. */
    @Static(value = Objects.class, name = "compare")
    public static int objectsCompare(
            @Nullable Object value, @Nullable Object other, Comparator<@Nullable Object> order, Meter meter) {
        return value == other ? 0 : order.compare(value, other);
    }

    /** As the JDK. */
    @Static(value = String.class, name = "valueOf")
    public static String stringValueOf(@Nullable Object value, Meter meter) {
        return Texts.of(value, meter);
    }

    /** As the JDK. */
    public static StringBuilder append(StringBuilder builder, @Nullable Object value, Meter meter) {
        String text = Texts.of(value, meter);
        Cost.text(text.length(), meter);
        return builder.append(text);
    }

    /** As the JDK. */
    public static StringBuilder insert(StringBuilder builder, int at, @Nullable Object value, Meter meter) {
        String text = Texts.of(value, meter);
        Cost.text((long) builder.length() + text.length(), meter);
        return builder.insert(at, text);
    }

    /** As the JDK. */
    public static StringBuffer append(StringBuffer builder, @Nullable Object value, Meter meter) {
        String text = Texts.of(value, meter);
        Cost.text(text.length(), meter);
        return builder.append(text);
    }

    /** As the JDK. */
    public static StringBuffer insert(StringBuffer builder, int at, @Nullable Object value, Meter meter) {
        String text = Texts.of(value, meter);
        Cost.text((long) builder.length() + text.length(), meter);
        return builder.insert(at, text);
    }

    /** One NaN for all: which of them arithmetic makes depends on the JIT. */
    @Static(value = Double.class, name = "doubleToRawLongBits")
    public static long doubleToRawLongBits(double value, Meter meter) {
        return Double.doubleToLongBits(value);
    }

    /** One NaN for all: which of them arithmetic makes depends on the JIT. */
    @Static(value = Float.class, name = "floatToRawIntBits")
    public static int floatToRawIntBits(float value, Meter meter) {
        return Float.floatToIntBits(value);
    }
}
