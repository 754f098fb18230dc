package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.Meter;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls on collections. Those that guests make charge by themselves; what stands here is for collections that hosts hand to
 * guests, and for the methods of {@link Collections} that compare. Called by rewritten guests only.
 */
public final class GuardedCollections {
    private GuardedCollections() {}

    private static boolean isCharging(Collection<?> values) {
        return values instanceof Metered;
    }

    /** Searches what is no set. */
    public static boolean contains(Collection<?> values, @Nullable Object value, Meter meter) {
        return isCharging(values) || values instanceof Set
                ? values.contains(value)
                : Bulk.contains(values, value, meter);
    }

    /** Searches what is no set. */
    public static boolean remove(Collection<?> values, @Nullable Object value, Meter meter) {
        return isCharging(values) || values instanceof Set
                ? values.remove(value)
                : Bulk.remove(values.iterator(), value, meter);
    }

    /** Asks for each. */
    public static boolean containsAll(Collection<?> values, Collection<?> others, Meter meter) {
        return isCharging(values) ? values.containsAll(others) : Bulk.containsAll(values, others, meter);
    }

    /** Asks for each. */
    public static boolean removeAll(Collection<?> values, Collection<?> others, Meter meter) {
        Cost.fuel(values.size(), meter);
        return values.removeAll(others);
    }

    /** Asks for each. */
    public static boolean retainAll(Collection<?> values, Collection<?> others, Meter meter) {
        Cost.fuel(values.size(), meter);
        return values.retainAll(others);
    }

    /** Adds each. */
    public static boolean addAll(Collection<@Nullable Object> values, Collection<?> others, Meter meter) {
        if (!isCharging(values)) {
            Cost.elements(others.size(), 48, meter);
        }
        return values.addAll(others);
    }

    /** Copies. */
    public static @Nullable Object[] toArray(Collection<?> values, Meter meter) {
        Cost.elements(values.size(), 8, meter);
        return values.toArray();
    }

    /** Copies. */
    public static @Nullable Object[] toArray(Collection<?> values, @Nullable Object[] array, Meter meter) {
        Cost.elements(values.size(), 8, meter);
        return values.toArray(array);
    }

    /** Copies. */
    public static @Nullable Object[] toArray(
            Collection<?> values, java.util.function.IntFunction<@Nullable Object[]> factory, Meter meter) {
        Cost.elements(values.size(), 8, meter);
        return values.toArray(factory.apply(0));
    }

    /** Searches. */
    public static int indexOf(List<?> values, @Nullable Object value, Meter meter) {
        return isCharging(values) ? values.indexOf(value) : Bulk.indexOf(values, value, meter);
    }

    /** Searches. */
    public static int lastIndexOf(List<?> values, @Nullable Object value, Meter meter) {
        return isCharging(values) ? values.lastIndexOf(value) : Bulk.lastIndexOf(values, value, meter);
    }

    /** Sorts stably. */
    public static void sort(List<@Nullable Object> values, @Nullable Comparator<Object> order, Meter meter) {
        if (isCharging(values)) {
            values.sort(order);
        } else {
            Cost.sort(values.size(), meter);
            values.sort(Orders.charging(order, values));
        }
    }

    /** A view. */
    public static List<@Nullable Object> subList(List<@Nullable Object> values, int from, int to, Meter meter) {
        List<@Nullable Object> part = values.subList(from, to);
        return part instanceof Metered ? part : MeteredListView.of(part);
    }

    /** Sorts stably. */
    @Static(value = Collections.class, name = "sort")
    public static void collectionsSort(List<@Nullable Object> values, Meter meter) {
        sort(values, null, meter);
    }

    /** Sorts stably. */
    @Static(value = Collections.class, name = "sort")
    public static void collectionsSort(List<@Nullable Object> values, @Nullable Comparator<Object> order, Meter meter) {
        sort(values, order, meter);
    }

    private static void searched(List<?> values, Meter meter) {
        Cost.search(values.size(), meter);
        if (!(values instanceof RandomAccess)) {
            Cost.fuel(2L * values.size(), meter);
        }
    }

    /** Searches. */
    @Static(value = Collections.class, name = "binarySearch")
    public static int collectionsBinarySearch(List<Object> values, Object key, Meter meter) {
        searched(values, meter);
        return Collections.binarySearch(values, key, Orders.NATURAL);
    }

    /** Searches. */
    @Static(value = Collections.class, name = "binarySearch")
    public static int collectionsBinarySearch(
            List<Object> values, Object key, @Nullable Comparator<Object> order, Meter meter) {
        searched(values, meter);
        return Collections.binarySearch(values, key, Orders.charging(order));
    }

    /** Counts. */
    @Static(value = Collections.class, name = "frequency")
    public static int collectionsFrequency(Collection<?> values, @Nullable Object value, Meter meter) {
        int count = 0;
        for (Object each : values) {
            Cost.fuel(1, meter);
            count += Values.equal(value, each, meter) ? 1 : 0;
        }
        return count;
    }

    /** Asks one for the elements of the other. */
    @Static(value = Collections.class, name = "disjoint")
    public static boolean collectionsDisjoint(Collection<?> values, Collection<?> others, Meter meter) {
        boolean swap = values instanceof Set && (!(others instanceof Set) || values.size() > others.size())
                || !(values instanceof Set) && !(others instanceof Set) && values.size() < others.size();
        Collection<?> asked = swap ? values : others;
        for (Object value : swap ? others : values) {
            Cost.fuel(1, meter);
            if (asked.contains(value)) {
                return false;
            }
        }
        return true;
    }

    /** The greatest. */
    @Static(value = Collections.class, name = "max")
    public static Object collectionsMax(Collection<Object> values, Meter meter) {
        return collectionsMax(values, null, meter);
    }

    /** The greatest. */
    @Static(value = Collections.class, name = "max")
    public static Object collectionsMax(Collection<Object> values, @Nullable Comparator<Object> order, Meter meter) {
        Cost.fuel(values.size(), meter);
        return Collections.max(values, Orders.charging(order));
    }

    /** The least. */
    @Static(value = Collections.class, name = "min")
    public static Object collectionsMin(Collection<Object> values, Meter meter) {
        return collectionsMin(values, null, meter);
    }

    /** The least. */
    @Static(value = Collections.class, name = "min")
    public static Object collectionsMin(Collection<Object> values, @Nullable Comparator<Object> order, Meter meter) {
        Cost.fuel(values.size(), meter);
        return Collections.min(values, Orders.charging(order));
    }

    /** The first place where one list stands in the other. */
    @Static(value = Collections.class, name = "indexOfSubList")
    public static int collectionsIndexOfSubList(List<?> values, List<?> part, Meter meter) {
        for (int i = 0; i <= values.size() - part.size(); i++) {
            if (standsAt(values, i, part, meter)) {
                return i;
            }
        }
        return -1;
    }

    /** The last place where one list stands in the other. */
    @Static(value = Collections.class, name = "lastIndexOfSubList")
    public static int collectionsLastIndexOfSubList(List<?> values, List<?> part, Meter meter) {
        for (int i = values.size() - part.size(); i >= 0; i--) {
            if (standsAt(values, i, part, meter)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean standsAt(List<?> values, int at, List<?> part, Meter meter) {
        Cost.fuel(1, meter);
        Iterator<?> there = values.listIterator(at);
        for (Object wanted : part) {
            Cost.fuel(1, meter);
            if (!Values.equal(wanted, there.next(), meter)) {
                return false;
            }
        }
        return true;
    }

    /** Replaces each equal one. */
    @Static(value = Collections.class, name = "replaceAll")
    public static boolean collectionsReplaceAll(
            List<@Nullable Object> values, @Nullable Object value, @Nullable Object other, Meter meter) {
        boolean changed = false;
        for (java.util.ListIterator<@Nullable Object> i = values.listIterator(); i.hasNext(); ) {
            Cost.fuel(1, meter);
            if (Values.equal(value, i.next(), meter)) {
                i.set(other);
                changed = true;
            }
        }
        return changed;
    }

    /** The order the other way round. */
    @Static(value = Collections.class, name = "reverseOrder")
    public static Comparator<Object> collectionsReverseOrder(Meter meter) {
        return Orders.REVERSE;
    }

    /** The order the other way round. */
    @Static(value = Collections.class, name = "reverseOrder")
    public static Comparator<Object> collectionsReverseOrder(@Nullable Comparator<Object> order, Meter meter) {
        return order == null ? Orders.REVERSE : Orders.deep(Collections.reverseOrder(Orders.charging(order)), meter);
    }

    /** The natural order. */
    @Static(value = Comparator.class, name = "naturalOrder")
    public static Comparator<Object> comparatorNaturalOrder(Meter meter) {
        return Orders.NATURAL;
    }

    /** The natural order the other way round. */
    @Static(value = Comparator.class, name = "reverseOrder")
    public static Comparator<Object> comparatorReverseOrder(Meter meter) {
        return Orders.REVERSE;
    }

    /** Comparisons of long texts by the JDK's own comparators are charged. */
    public static int compare(Comparator<Object> order, @Nullable Object one, @Nullable Object other, Meter meter) {
        return Orders.charging(order).compare(one, other);
    }

    /** By a key. */
    @Static(value = Comparator.class, name = "comparing")
    public static Comparator<Object> comparatorComparing(java.util.function.Function<Object, Object> key, Meter meter) {
        Objects.requireNonNull(key);
        Cost.bytes(48, meter);
        return (one, other) -> Orders.compare(key.apply(one), key.apply(other));
    }

    /** Then by a key. */
    public static Comparator<Object> thenComparing(
            Comparator<Object> order, java.util.function.Function<Object, Object> key, Meter meter) {
        Cost.bytes(96, meter);
        return Orders.deep(order.thenComparing(comparatorComparing(key, meter)), meter);
    }

    /** By the keys of entries. */
    @Static(value = java.util.Map.Entry.class, name = "comparingByKey")
    public static Comparator<java.util.Map.Entry<Object, Object>> comparingByKey(Meter meter) {
        return java.util.Map.Entry.comparingByKey(Orders.NATURAL);
    }

    /** By the values of entries. */
    @Static(value = java.util.Map.Entry.class, name = "comparingByValue")
    public static Comparator<java.util.Map.Entry<Object, Object>> comparingByValue(Meter meter) {
        return java.util.Map.Entry.comparingByValue(Orders.NATURAL);
    }
}
