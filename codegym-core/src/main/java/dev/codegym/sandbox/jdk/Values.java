package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which guests' objects are hashed and compared, whoever asks. Results are those of the JDK's own methods, but
 * that identities are numbered by the meter instead of the JVM. Each step is charged, and nesting counts as depth: nested
 * collections that share parts take exponential time, and the JDK would follow them without any guest code.
 */
final class Values {
    private Values() {}

    static int hash(@Nullable Object value, Meter meter) {
        if (value == null) {
            return 0;
        }
        if (value instanceof String text) {
            if (text.length() >= 32) {
                Cost.scan(text.length(), meter);
            }
            return text.hashCode();
        }
        return value instanceof Integer || value instanceof Long || value instanceof Character
                ? value.hashCode()
                : hashOther(value, meter);
    }

    private static int hashOther(Object value, Meter meter) {
        Traits traits = Traits.of(value.getClass());
        switch (traits.shape()) {
            case LIST -> {
                return ofList((List<?>) value, meter);
            }
            case SET -> {
                return ofSet((Set<?>) value, meter);
            }
            case MAP -> {
                return ofMap((Map<?, ?>) value, meter);
            }
            case ENTRY -> {
                return ofEntry((Map.Entry<?, ?>) value, meter);
            }
            case OPTIONAL -> {
                return nested(((Optional<?>) value).orElse(null), meter);
            }
            case ENUM -> {
                return ofEnum((Enum<?>) value);
            }
            case NUMBER, BITS -> {
                Cost.linear(Sizes.bits(value), meter);
                return value.hashCode();
            }
            default -> {
                return traits.hashes() ? value.hashCode() : GuestRuntime.identityHash(value, meter);
            }
        }
    }

    /** The JVM numbers constants anew in each run; their names stay. */
    private static int ofEnum(Enum<?> value) {
        return 31 * value.getDeclaringClass().getName().hashCode()
                + value.name().hashCode();
    }

    private static int nested(@Nullable Object value, Meter meter) {
        Cost.deeper(meter);
        int hash = hash(value, meter);
        Cost.back(meter);
        return hash;
    }

    static int ofList(Collection<?> list, Meter meter) {
        Cost.deeper(meter);
        int hash = 1;
        for (Object element : list) {
            GuestRuntime.work(meter, 1);
            hash = 31 * hash + hash(element, meter);
        }
        Cost.back(meter);
        return hash;
    }

    static int ofSet(Set<?> set, Meter meter) {
        Cost.deeper(meter);
        int hash = 0;
        for (Object element : set) {
            GuestRuntime.work(meter, 1);
            hash += hash(element, meter);
        }
        Cost.back(meter);
        return hash;
    }

    static int ofMap(Map<?, ?> map, Meter meter) {
        Cost.deeper(meter);
        Cost.fuel(8, meter);
        int hash = 0;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            GuestRuntime.work(meter, 1);
            hash += hash(entry.getKey(), meter) ^ hash(entry.getValue(), meter);
        }
        Cost.back(meter);
        return hash;
    }

    static int ofEntry(Map.Entry<?, ?> entry, Meter meter) {
        return nested(entry.getKey(), meter) ^ nested(entry.getValue(), meter);
    }

    static boolean equal(@Nullable Object one, @Nullable Object other, Meter meter) {
        if (one == other) {
            return true;
        }
        if (one == null || other == null) {
            return false;
        }
        if (one instanceof String text) {
            if (text.length() >= 32) {
                Cost.scan(text.length(), meter);
            }
            return text.equals(other);
        }
        return one instanceof Integer || one instanceof Long || one instanceof Character
                ? one.equals(other)
                : equalOthers(one, other, meter);
    }

    private static boolean equalOthers(Object one, Object other, Meter meter) {
        switch (Traits.of(one.getClass()).shape()) {
            case LIST -> {
                return other instanceof List<?> list && equalLists((List<?>) one, list, meter);
            }
            case SET -> {
                return other instanceof Set<?> set && equalSets((Set<?>) one, set, meter);
            }
            case MAP -> {
                return other instanceof Map<?, ?> map && equalMaps((Map<?, ?>) one, map, meter);
            }
            case ENTRY -> {
                return other instanceof Map.Entry<?, ?> entry && equalEntries((Map.Entry<?, ?>) one, entry, meter);
            }
            case OPTIONAL -> {
                return other instanceof Optional<?> optional
                        && equalNested(((Optional<?>) one).orElse(null), optional.orElse(null), meter);
            }
            case NUMBER, BITS -> {
                Cost.linear(Sizes.bits(one), meter);
                return one.equals(other);
            }
            case ENUM, ARRAY, COLLECTION -> {
                return false;
            }
            default -> {
                GuestRuntime.work(meter, 1);
                return one.equals(other);
            }
        }
    }

    private static boolean equalNested(@Nullable Object one, @Nullable Object other, Meter meter) {
        Cost.deeper(meter);
        boolean equal = equal(one, other, meter);
        Cost.back(meter);
        return equal;
    }

    static boolean equalLists(List<?> one, List<?> other, Meter meter) {
        Cost.deeper(meter);
        Iterator<?> left = one.iterator();
        Iterator<?> right = other.iterator();
        boolean equal = true;
        while (equal && left.hasNext() && right.hasNext()) {
            GuestRuntime.work(meter, 1);
            equal = equal(left.next(), right.next(), meter);
        }
        equal = equal && !left.hasNext() && !right.hasNext();
        Cost.back(meter);
        return equal;
    }

    static boolean equalSets(Set<?> one, Set<?> other, Meter meter) {
        if (one.size() != other.size()) {
            return false;
        }
        Cost.deeper(meter);
        boolean equal = true;
        try {
            for (Object element : other) {
                GuestRuntime.work(meter, 1);
                if (!one.contains(element)) {
                    equal = false;
                    break;
                }
            }
        } catch (ClassCastException | NullPointerException e) {
            // as the JDK has it: what a sorted set cannot compare, it does not contain
            equal = false;
        }
        Cost.back(meter);
        return equal;
    }

    static boolean equalMaps(Map<?, ?> one, Map<?, ?> other, Meter meter) {
        if (one.size() != other.size()) {
            return false;
        }
        Cost.deeper(meter);
        Cost.fuel(8, meter);
        boolean equal = true;
        try {
            for (Map.Entry<?, ?> entry : one.entrySet()) {
                GuestRuntime.work(meter, 1);
                Object key = entry.getKey();
                Object value = other.get(key);
                if (!equal(entry.getValue(), value, meter) || value == null && !other.containsKey(key)) {
                    equal = false;
                    break;
                }
            }
        } catch (ClassCastException | NullPointerException e) {
            // as the JDK has it
            equal = false;
        }
        Cost.back(meter);
        return equal;
    }

    static boolean equalEntries(Map.Entry<?, ?> one, Map.Entry<?, ?> other, Meter meter) {
        return equalNested(one.getKey(), other.getKey(), meter) && equalNested(one.getValue(), other.getValue(), meter);
    }

    /** How much there is of a value that has no parts. */
    static final class Sizes {
        private Sizes() {}

        static long bits(Object value) {
            if (value instanceof BigInteger number) {
                return number.bitLength();
            }
            return value instanceof BitSet bits ? bits.length() : 256;
        }
    }

    /** The keys that maps of the JDK hash, compare and order by value, the same in each run, at a cost that is small or known. */
    static boolean isPlain(@Nullable Object key) {
        return key instanceof String
                || key instanceof Integer
                || key instanceof Long
                || key == null
                || isRarerPlain(Objects.requireNonNull(key).getClass());
    }

    private static boolean isRarerPlain(Class<?> type) {
        return type == Character.class
                || type == Double.class
                || type == Boolean.class
                || type == Byte.class
                || type == Short.class
                || type == Float.class;
    }
}
