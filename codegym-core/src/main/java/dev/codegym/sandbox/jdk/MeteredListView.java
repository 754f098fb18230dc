package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.RandomAccess;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A list of the JDK that a guest meets behind a method (a part of a list, an array as list, a list that cannot change), metered. */
public class MeteredListView extends AbstractList<@Nullable Object> implements Metered {
    private final List<@Nullable Object> inner;
    private boolean fixed;

    /** How many parts of parts it is: the JDK tells each of them of a change. */
    private int parts;

    private MeteredListView(List<@Nullable Object> inner) {
        this.inner = inner;
    }

    /** A view by index. */
    private static final class ByIndex extends MeteredListView implements RandomAccess {
        ByIndex(List<@Nullable Object> inner) {
            super(inner);
        }
    }

    static List<@Nullable Object> of(List<@Nullable Object> inner) {
        return inner instanceof RandomAccess ? new ByIndex(inner) : new MeteredListView(inner);
    }

    /** A view that cannot change. */
    static List<@Nullable Object> fixed(List<@Nullable Object> list) {
        if (list instanceof MeteredListView view && view.fixed) {
            return list;
        }
        return ofFixed(Collections.unmodifiableList(list));
    }

    /** A view of what cannot change. */
    static List<@Nullable Object> ofFixed(List<@Nullable Object> list) {
        MeteredListView view = (MeteredListView) of(list);
        view.fixed = true;
        return view;
    }

    private void change() {
        if (parts >= 4) {
            Cost.fuel(parts, GuestRuntime.meter());
        }
    }

    private void walk(int index) {
        if (!(this instanceof RandomAccess)) {
            Cost.fuel(Math.min(index, size() - index) >> 1, GuestRuntime.meter());
        }
    }

    @Override
    public @Nullable Object get(int index) {
        walk(index);
        return inner.get(index);
    }

    @Override
    public @Nullable Object set(int index, @Nullable Object value) {
        walk(index);
        return inner.set(index, value);
    }

    @Override
    public int size() {
        return inner.size();
    }

    @Override
    public boolean add(@Nullable Object value) {
        change();
        return inner.add(value);
    }

    @Override
    public void add(int index, @Nullable Object value) {
        walk(index);
        change();
        inner.add(index, value);
    }

    @Override
    public @Nullable Object remove(int index) {
        walk(index);
        change();
        return inner.remove(index);
    }

    @Override
    public void clear() {
        Cost.scan(size(), GuestRuntime.meter());
        inner.clear();
    }

    @Override
    public boolean addAll(int index, Collection<?> values) {
        Collection<?> known = Bulk.read(values, 16, GuestRuntime.meter());
        return inner.addAll(index, known);
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        return inner.iterator();
    }

    @Override
    public ListIterator<@Nullable Object> listIterator(int index) {
        walk(index);
        return inner.listIterator(index);
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
    public void replaceAll(UnaryOperator<@Nullable Object> operator) {
        inner.replaceAll(operator);
    }

    @Override
    public boolean contains(@Nullable Object value) {
        if (value == null) {
            // lists that have no null refuse the question
            Cost.fuel(size(), GuestRuntime.meter());
            return inner.contains(null);
        }
        return indexOf(value) >= 0;
    }

    @Override
    public boolean containsAll(Collection<?> values) {
        return Bulk.containsAll(this, values, GuestRuntime.meter());
    }

    @Override
    public boolean addAll(Collection<?> values) {
        Collection<?> known = Bulk.read(values, 16, GuestRuntime.meter());
        return inner.addAll(known);
    }

    @Override
    public boolean removeAll(Collection<?> values) {
        Cost.fuel(size(), GuestRuntime.meter());
        return inner.removeAll(values);
    }

    @Override
    public boolean retainAll(Collection<?> values) {
        Cost.fuel(size(), GuestRuntime.meter());
        return inner.retainAll(values);
    }

    @Override
    public Object[] toArray() {
        Cost.elements(size(), 8, GuestRuntime.meter());
        return inner.toArray();
    }

    @Override
    public <T> T[] toArray(T[] array) {
        Cost.elements(size(), 8, GuestRuntime.meter());
        return inner.toArray(array);
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
        if (fixed) {
            return inner.remove(value);
        }
        return Bulk.remove(iterator(), value, GuestRuntime.meter());
    }

    @Override
    public void sort(@Nullable Comparator<? super @Nullable Object> order) {
        Cost.sort(size(), GuestRuntime.meter());
        inner.sort(Orders.charging(order, this));
    }

    @Override
    public List<@Nullable Object> subList(int from, int to) {
        Cost.bytes(80, GuestRuntime.meter());
        MeteredListView view = (MeteredListView) of(inner.subList(from, to));
        view.parts = parts + 1;
        return view;
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
