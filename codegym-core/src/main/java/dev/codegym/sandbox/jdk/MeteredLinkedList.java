package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/** A linked list that charges its nodes, walks to an index by their length, and hashing, comparing and printing. Made and extended by guests in its place; see {@link GuardTable#replacement}. */
@SuppressWarnings("JdkObsolete") // guests use it
public class MeteredLinkedList extends LinkedList<@Nullable Object> implements Metered {
    private static final long serialVersionUID = 1L;

    /** How many more nodes were paid for; they are paid in batches, small ones first. */
    private int credit;

    private int batch = 2;

    private void node() {
        if (--credit < 0) {
            batch = Math.min(64, 2 * batch);
            credit = batch - 1;
            Cost.bytes(40L * batch, GuestRuntime.meter());
        }
    }

    /** An empty list. */
    public MeteredLinkedList(Meter meter) {
        Cost.bytes(40, meter);
    }

    /** A list of the same elements. */
    public MeteredLinkedList(Collection<?> values, Meter meter) {
        super(Bulk.read(values, 40, meter));
    }

    private void walk(int index) {
        int steps = Math.min(index, size() - index);
        if (steps >= 4) {
            Cost.fuel(steps >> 1, GuestRuntime.meter());
        }
    }

    @Override
    public boolean add(@Nullable Object value) {
        node();
        return super.add(value);
    }

    @Override
    public void addFirst(@Nullable Object value) {
        node();
        super.addFirst(value);
    }

    @Override
    public void addLast(@Nullable Object value) {
        node();
        super.addLast(value);
    }

    @Override
    public void add(int index, @Nullable Object value) {
        node();
        walk(index);
        super.add(index, value);
    }

    @Override
    public @Nullable Object get(int index) {
        walk(index);
        return super.get(index);
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object value) {
        walk(index);
        return super.set(index, value);
    }

    @Override
    public @Nullable Object remove(int index) {
        walk(index);
        return super.remove(index);
    }

    @Override
    public ListIterator<@Nullable Object> listIterator(int index) {
        walk(index);
        return super.listIterator(index);
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
        Collection<?> known = Bulk.read(values, 40, GuestRuntime.meter());
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
    public boolean addAll(int index, Collection<?> values) {
        Collection<?> known = Bulk.read(values, 40, GuestRuntime.meter());
        walk(index);
        return super.addAll(index, known);
    }

    @Override
    protected void removeRange(int from, int to) {
        Cost.fuel(size(), GuestRuntime.meter());
        super.removeRange(from, to);
    }

    @Override
    public boolean removeFirstOccurrence(@Nullable Object value) {
        return remove(value);
    }

    @Override
    public boolean removeLastOccurrence(@Nullable Object value) {
        return Bulk.remove(descendingIterator(), value, GuestRuntime.meter());
    }

    @Override
    public Object clone() {
        Cost.elements(size(), 40, GuestRuntime.meter());
        return super.clone();
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
