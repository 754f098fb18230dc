package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What collections do with many elements at once, step by step, so that each step is charged and compared by {@link Values}. */
final class Bulk {
    private Bulk() {}

    static boolean contains(Iterable<?> values, @Nullable Object wanted, Meter meter) {
        for (Object value : values) {
            GuestRuntime.work(meter, 1);
            if (Values.equal(wanted, value, meter)) {
                return true;
            }
        }
        return false;
    }

    static boolean containsAll(Collection<?> values, Collection<?> wanted, Meter meter) {
        for (Object value : wanted) {
            GuestRuntime.work(meter, 1);
            if (!values.contains(value)) {
                return false;
            }
        }
        return true;
    }

    static int indexOf(Iterable<?> values, @Nullable Object wanted, Meter meter) {
        int index = 0;
        for (Object value : values) {
            GuestRuntime.work(meter, 1);
            if (Values.equal(wanted, value, meter)) {
                return index;
            }
            index++;
        }
        return -1;
    }

    static int lastIndexOf(List<?> values, @Nullable Object wanted, Meter meter) {
        for (ListIterator<?> i = values.listIterator(values.size()); i.hasPrevious(); ) {
            GuestRuntime.work(meter, 1);
            if (Values.equal(wanted, i.previous(), meter)) {
                return i.nextIndex();
            }
        }
        return -1;
    }

    /** Removes the first equal element that the iterator comes to. */
    static boolean remove(Iterator<?> values, @Nullable Object wanted, Meter meter) {
        while (values.hasNext()) {
            GuestRuntime.work(meter, 1);
            if (Values.equal(wanted, values.next(), meter)) {
                values.remove();
                return true;
            }
        }
        return false;
    }

    /** As {@code AbstractSet.removeAll}, which goes through the smaller one. */
    static boolean removeAllOfSet(Collection<?> values, Collection<?> others, Meter meter) {
        Objects.requireNonNull(others);
        boolean changed = false;
        if (values.size() > others.size()) {
            for (Object value : others) {
                GuestRuntime.work(meter, 1);
                changed |= values.remove(value);
            }
            return changed;
        }
        return retain(values, others, false, meter);
    }

    /** Keeps the elements that are, or are not, among others; through the iterator. */
    static boolean retain(Collection<?> values, Collection<?> others, boolean those, Meter meter) {
        Objects.requireNonNull(others);
        boolean changed = false;
        for (Iterator<?> i = values.iterator(); i.hasNext(); ) {
            GuestRuntime.work(meter, 1);
            if (others.contains(i.next()) != those) {
                i.remove();
                changed = true;
            }
        }
        return changed;
    }

    /** Charges a collection that is about to be read into an array or another collection; a guest's own is not taken at its word. */
    static Collection<?> read(Collection<?> values, int bytesEach, Meter meter) {
        Collection<?> known = Names.isGuest(values.getClass()) ? Factories.listed(values, meter) : values;
        Cost.elements(known.size(), bytesEach, meter);
        return known;
    }

    static int capacity(int capacity, int bytesEach, Meter meter) {
        Cost.bytes(64 + (long) Math.max(0, capacity) * bytesEach, meter);
        return capacity;
    }

    static <E extends @Nullable Object> boolean addAll(
            Collection<E> target, Iterable<? extends E> values, Meter meter) {
        boolean changed = false;
        for (E value : values) {
            GuestRuntime.work(meter, 1);
            changed |= target.add(value);
        }
        return changed;
    }
}
