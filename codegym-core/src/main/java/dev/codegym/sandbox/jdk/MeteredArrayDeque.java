package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A queue in an array that charges its room as it grows, and searching and printing. Made and extended by guests in its place; see {@link GuardTable#replacement}. */
public class MeteredArrayDeque extends ArrayDeque<Object> implements Metered {
    private static final long serialVersionUID = 1L;

    /** How many elements were paid for: memory never exceeds what was charged. */
    private int paid;

    private void grow() {
        int size = size();
        paid = Math.max(16, 2 * size + 2);
        Cost.bytes(8L * (paid - size) + 16, GuestRuntime.meter());
    }

    /** An empty queue. */
    public MeteredArrayDeque(Meter meter) {
        Cost.bytes(168, meter);
        paid = 16;
    }

    /** An empty queue with room. */
    public MeteredArrayDeque(int capacity, Meter meter) {
        super(Bulk.capacity(capacity, 8, meter));
        paid = capacity;
    }

    /** A queue of the same elements. */
    public MeteredArrayDeque(Collection<?> values, Meter meter) {
        super(Bulk.read(values, 8, meter));
        paid = size();
    }

    private void room() {
        if (size() >= paid) {
            grow();
        }
    }

    @Override
    public void addFirst(Object value) {
        room();
        super.addFirst(value);
    }

    @Override
    public void addLast(Object value) {
        room();
        super.addLast(value);
    }

    @Override
    public Iterator<Object> iterator() {
        return size() < 64 ? super.iterator() : new Shifting(super.iterator());
    }

    @Override
    public Iterator<Object> descendingIterator() {
        return size() < 64 ? super.descendingIterator() : new Shifting(super.descendingIterator());
    }

    /** Removing in the middle moves up to half of the elements. */
    private final class Shifting implements Iterator<Object> {
        private final Iterator<Object> elements;

        Shifting(Iterator<Object> elements) {
            this.elements = elements;
        }

        @Override
        public boolean hasNext() {
            return elements.hasNext();
        }

        @Override
        public Object next() {
            return elements.next();
        }

        @Override
        public void remove() {
            Cost.fuel(size() >> 6, GuestRuntime.meter());
            elements.remove();
        }
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return Bulk.contains(this, value, GuestRuntime.meter());
    }

    @Override
    public boolean containsAll(Collection<?> values) {
        return Bulk.containsAll(this, values, GuestRuntime.meter());
    }

    @Override
    public boolean addAll(Collection<? extends Object> values) {
        Collection<?> known = Bulk.read(values, 16, GuestRuntime.meter());
        return super.addAll(known);
    }

    @Override
    public boolean removeAll(Collection<?> values) {
        Cost.fuel(size(), GuestRuntime.meter());
        return super.removeAll(values);
    }

    @Override
    public boolean retainAll(Collection<?> values) {
        Cost.fuel(size(), GuestRuntime.meter());
        return super.retainAll(values);
    }

    @Override
    public Object[] toArray() {
        Cost.elements(size(), 8, GuestRuntime.meter());
        return super.toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        Cost.elements(size(), 8, GuestRuntime.meter());
        return super.toArray(array);
    }

    @Override
    public void clear() {
        if (size() >= 64) {
            Cost.scan(size(), GuestRuntime.meter());
        }
        super.clear();
    }

    @Override
    public boolean remove(@Nullable Object value) {
        return removeFirstOccurrence(value);
    }

    @Override
    public boolean removeFirstOccurrence(@Nullable Object value) {
        Meter meter = GuestRuntime.meter();
        Cost.fuel(size() >> 6, meter);
        return value != null && Bulk.remove(iterator(), value, meter);
    }

    @Override
    public boolean removeLastOccurrence(@Nullable Object value) {
        Meter meter = GuestRuntime.meter();
        Cost.fuel(size() >> 6, meter);
        return value != null && Bulk.remove(descendingIterator(), value, meter);
    }

    @Override
    public MeteredArrayDeque clone() {
        Cost.elements(size(), 8, GuestRuntime.meter());
        MeteredArrayDeque copy = (MeteredArrayDeque) super.clone();
        copy.paid = size();
        return copy;
    }

    @Override
    public String toString() {
        return Texts.ofCollection(this, GuestRuntime.meter());
    }
}
