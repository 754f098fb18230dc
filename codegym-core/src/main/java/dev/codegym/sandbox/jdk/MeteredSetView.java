package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A set of the JDK that a guest meets behind a method (the keys or entries of a map, a set that cannot change), metered. */
class MeteredSetView extends MeteredView implements Set<@Nullable Object> {
    private final Set<@Nullable Object> inner;

    /** A view of what cannot change. */
    static MeteredSetView ofFixed(Set<@Nullable Object> inner) {
        MeteredSetView view = new MeteredSetView(inner);
        view.fixed();
        return view;
    }

    MeteredSetView(Set<@Nullable Object> inner) {
        super(inner);
        this.inner = inner;
    }

    @Override
    public boolean contains(@Nullable Object value) {
        charge(value);
        return inner.contains(value);
    }

    @Override
    public boolean remove(@Nullable Object value) {
        charge(value);
        return inner.remove(value);
    }

    /** Sets of the JDK hash or compare the value themselves: entries do so behind the meter. */
    private static void charge(@Nullable Object value) {
        Meter meter = GuestRuntime.meter();
        Cost.fuel(1, meter);
        if (!Values.isPlain(value)) {
            Values.hash(value, meter);
        }
    }

    @Override
    public boolean removeAll(Collection<?> values) {
        return isFixed() ? inner.removeAll(values) : Bulk.removeAllOfSet(this, values, GuestRuntime.meter());
    }

    @Override
    public int hashCode() {
        return Values.ofSet(this, GuestRuntime.meter());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || other instanceof Set<?> set && Values.equalSets(this, set, GuestRuntime.meter());
    }

    @Override
    public java.util.Spliterator<@Nullable Object> spliterator() {
        return java.util.Spliterators.spliterator(this, java.util.Spliterator.DISTINCT);
    }
}
