package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A collection of the JDK that a guest meets behind a method (the values of a map, a collection that cannot change), metered. */
class MeteredView extends AbstractCollection<@Nullable Object> implements Metered {
    private final Collection<@Nullable Object> inner;
    private boolean fixed;

    MeteredView(Collection<@Nullable Object> inner) {
        this.inner = inner;
    }

    /** Marks a view that cannot change. */
    MeteredView fixed() {
        fixed = true;
        return this;
    }

    boolean isFixed() {
        return fixed;
    }

    @Override
    public int size() {
        return inner.size();
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        return inner.iterator();
    }

    @Override
    public boolean add(@Nullable Object value) {
        return inner.add(value);
    }

    @Override
    public boolean addAll(Collection<?> values) {
        Collection<?> known = Bulk.read(values, 16, GuestRuntime.meter());
        return inner.addAll(known);
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return Bulk.contains(inner, value, GuestRuntime.meter());
    }

    @Override
    public boolean containsAll(Collection<?> values) {
        return Bulk.containsAll(this, values, GuestRuntime.meter());
    }

    @Override
    public boolean remove(@Nullable Object value) {
        return fixed ? inner.remove(value) : Bulk.remove(inner.iterator(), value, GuestRuntime.meter());
    }

    @Override
    public boolean removeAll(Collection<?> values) {
        return fixed ? inner.removeAll(values) : Bulk.retain(inner, values, false, GuestRuntime.meter());
    }

    @Override
    public boolean retainAll(Collection<?> values) {
        return fixed ? inner.retainAll(values) : Bulk.retain(inner, values, true, GuestRuntime.meter());
    }

    @Override
    public boolean removeIf(Predicate<? super @Nullable Object> filter) {
        return inner.removeIf(filter);
    }

    @Override
    public void forEach(Consumer<? super @Nullable Object> action) {
        inner.forEach(action);
    }

    @Override
    public void clear() {
        Cost.scan(size(), GuestRuntime.meter());
        inner.clear();
    }

    @Override
    public Object[] toArray() {
        Bulk.read(inner, 8, GuestRuntime.meter());
        return inner.toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        Bulk.read(inner, 8, GuestRuntime.meter());
        return inner.toArray(array);
    }

    @Override
    public String toString() {
        return Texts.ofCollection(this, GuestRuntime.meter());
    }
}
