package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Vector;
import org.jspecify.annotations.Nullable;

/** A vector that charges its room as it grows, shifts by their length, and hashing, comparing and printing. Made and extended by guests in its place; see {@link GuardTable#replacement}. */
@SuppressWarnings({"JdkObsolete", "UnsynchronizedOverridesSynchronized"}) // guests use it, from one thread
public class MeteredVector extends Vector<@Nullable Object> implements Metered {
    private static final long serialVersionUID = 1L;

    /** How many elements were paid for: memory never exceeds what was charged. */
    private int paid;

    /** What it grows by at a time, 0 for doubling. */
    private int slow;

    private void grow() {
        int size = size();
        paid = slow > 0 ? size + slow : Math.max(10, 2 * size + 1);
        Meter meter = GuestRuntime.meter();
        Cost.bytes(8L * (slow > 0 ? paid : paid - size) + 16, meter);
        Cost.fuel(slow > 0 ? paid >> 6 : 0, meter);
    }

    /** An empty list. */
    public MeteredVector(Meter meter) {
        Cost.bytes(24, meter);
    }

    /** An empty list with room. */
    public MeteredVector(int capacity, Meter meter) {
        super(Bulk.capacity(capacity, 8, meter));
        paid = capacity;
    }

    /** A list of the same elements. */
    public MeteredVector(Collection<?> values, Meter meter) {
        super(Bulk.read(values, 8, meter));
        paid = size();
    }

    /** An empty list with room that grows by so much. */
    public MeteredVector(int capacity, int increment, Meter meter) {
        super(Bulk.capacity(capacity, 8, meter), increment);
        slow = Math.max(0, increment);
        paid = capacity;
    }

    @Override
    public boolean add(@Nullable Object value) {
        room();
        return super.add(value);
    }

    @Override
    public void addElement(@Nullable Object value) {
        room();
        super.addElement(value);
    }

    private void room() {
        if (size() >= paid) {
            grow();
        }
    }

    @Override
    public void add(int index, @Nullable Object value) {
        insertElementAt(value, index);
    }

    @Override
    public void insertElementAt(@Nullable Object value, int index) {
        room();
        shift(index);
        super.insertElementAt(value, index);
    }

    @Override
    public @Nullable Object remove(int index) {
        shift(index);
        return super.remove(index);
    }

    @Override
    public void removeElementAt(int index) {
        shift(index);
        super.removeElementAt(index);
    }

    @Override
    public boolean removeElement(@Nullable Object value) {
        return remove(value);
    }

    @Override
    protected void removeRange(int from, int to) {
        shift(from);
        super.removeRange(from, to);
    }

    @Override
    public int indexOf(@Nullable Object value, int from) {
        if (from < 0) {
            throw new ArrayIndexOutOfBoundsException(from);
        }
        Meter meter = GuestRuntime.meter();
        for (int i = from; i < size(); i++) {
            Cost.fuel(1, meter);
            if (Values.equal(value, get(i), meter)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int lastIndexOf(@Nullable Object value, int from) {
        if (from >= size()) {
            throw new IndexOutOfBoundsException(from + " >= " + size());
        }
        Meter meter = GuestRuntime.meter();
        for (int i = from; i >= 0; i--) {
            Cost.fuel(1, meter);
            if (Values.equal(value, get(i), meter)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void setSize(int size) {
        ensureCapacity(size);
        super.setSize(size);
    }

    @Override
    public void copyInto(@Nullable Object[] array) {
        Cost.scan(size(), GuestRuntime.meter());
        super.copyInto(array);
    }

    private void shift(int index) {
        int moved = size() - index;
        if (moved >= 64) {
            Cost.fuel(moved >> 6, GuestRuntime.meter());
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
    public boolean addAll(Collection<?> values) {
        Collection<?> known = Bulk.read(values, 16, GuestRuntime.meter());
        boolean changed = super.addAll(known);
        paid = Math.max(paid, size());
        return changed;
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
    public boolean addAll(int index, Collection<?> values) {
        Collection<?> known = Bulk.read(values, 16, GuestRuntime.meter());
        shift(index);
        boolean changed = super.addAll(index, known);
        paid = Math.max(paid, size());
        return changed;
    }

    @Override
    public void ensureCapacity(int capacity) {
        if (capacity > paid) {
            Cost.array(capacity, 8, GuestRuntime.meter());
            paid = capacity;
        }
        super.ensureCapacity(capacity);
    }

    @Override
    public void trimToSize() {
        Cost.array(size(), 8, GuestRuntime.meter());
        super.trimToSize();
        paid = size();
    }

    @Override
    public Object clone() {
        Cost.elements(size(), 8, GuestRuntime.meter());
        MeteredVector copy = (MeteredVector) super.clone();
        copy.paid = size();
        return copy;
    }

    @Override
    public int indexOf(@Nullable Object value) {
        return Bulk.indexOf(this, value, GuestRuntime.meter());
    }

    @Override
    public int lastIndexOf(@Nullable Object value) {
        return Bulk.lastIndexOf(this, value, GuestRuntime.meter());
    }

    @Override
    public boolean remove(@Nullable Object value) {
        return Bulk.remove(iterator(), value, GuestRuntime.meter());
    }

    @Override
    public void sort(@Nullable Comparator<? super @Nullable Object> order) {
        Cost.sort(size(), GuestRuntime.meter());
        super.sort(Orders.charging(order, this));
    }

    @Override
    public List<@Nullable Object> subList(int from, int to) {
        Cost.bytes(80, GuestRuntime.meter());
        return MeteredListView.of(super.subList(from, to));
    }

    @Override
    public int hashCode() {
        return Values.ofList(this, GuestRuntime.meter());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || other instanceof List<?> list && Values.equalLists(this, list, GuestRuntime.meter());
    }

    @Override
    public String toString() {
        return Texts.ofCollection(this, GuestRuntime.meter());
    }
}
