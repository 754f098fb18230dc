package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guarded versions of the calls on collections whose cost grows with their sizes. Called by rewritten guests only; see {@link GuardTable}. */
public final class GuardedCollections {
    private GuardedCollections() {}

    private static long hashed(Collection<?> collection, @Nullable Object value, Meter meter) {
        long steps = Cost.walk(value, meter);
        if (!(collection instanceof Set)) {
            GuestRuntime.work(meter, 1 + collection.size() * steps / 4);
        }
        return steps;
    }

    private static void each(Collection<?> collection, Collection<?> others, Meter meter) {
        long cells = others instanceof Set && collection instanceof Set
                ? (long) collection.size() + others.size()
                : (long) collection.size() * (others.size() + 1L);
        GuestRuntime.work(meter, 1 + cells / 4);
        Cost.walk(others, meter);
        Cost.walk(collection, meter);
    }

    /** Charges, then calls. */
    public static boolean add(Collection<Object> collection, @Nullable Object value, Meter meter) {
        GuestRuntime.allocate(meter, 48);
        if (!(collection instanceof List)) {
            Cost.walk(value, meter);
        }
        return collection.add(value);
    }

    /** Charges, then calls. */
    public static boolean addAll(Collection<Object> collection, Collection<?> others, Meter meter) {
        Cost.elements(others.size(), 48, meter);
        if (!(collection instanceof List)) {
            Cost.walk(others, meter);
        }
        return collection.addAll(others);
    }

    /** Charges, then calls. */
    public static boolean contains(Collection<?> collection, @Nullable Object value, Meter meter) {
        hashed(collection, value, meter);
        return collection.contains(value);
    }

    /** Charges, then calls. */
    public static boolean remove(Collection<?> collection, @Nullable Object value, Meter meter) {
        hashed(collection, value, meter);
        return collection.remove(value);
    }

    /** Charges, then calls. */
    public static boolean containsAll(Collection<?> collection, Collection<?> others, Meter meter) {
        each(collection, others, meter);
        return collection.containsAll(others);
    }

    /** Charges, then calls. */
    public static boolean removeAll(Collection<?> collection, Collection<?> others, Meter meter) {
        each(collection, others, meter);
        return collection.removeAll(others);
    }

    /** Charges, then calls. */
    public static boolean retainAll(Collection<?> collection, Collection<?> others, Meter meter) {
        each(collection, others, meter);
        return collection.retainAll(others);
    }

    /** Charges, then calls. */
    public static Object[] toArray(Collection<?> collection, Meter meter) {
        Cost.elements(collection.size(), 8, meter);
        return collection.toArray();
    }

    /** Charges, then calls. */
    public static @Nullable Object[] toArray(Collection<?> collection, @Nullable Object[] array, Meter meter) {
        Cost.elements(collection.size(), 8, meter);
        return collection.toArray(array);
    }

    /** Charges, then calls. */
    public static @Nullable Object[] toArray(
            Collection<Object> collection, java.util.function.IntFunction<Object[]> maker, Meter meter) {
        Cost.elements(collection.size(), 8, meter);
        return collection.toArray(maker);
    }

    /** Charges, then calls. */
    public static Stream<?> stream(Collection<?> collection, Meter meter) {
        Cost.elements(collection.size(), 16, meter);
        return collection.stream();
    }

    /** Charges, then calls. */
    public static boolean removeFirstOccurrence(
            java.util.Deque<Object> collection, @Nullable Object value, Meter meter) {
        hashed(collection, value, meter);
        return collection.removeFirstOccurrence(value);
    }

    /** Charges, then calls. */
    public static boolean removeLastOccurrence(
            java.util.Deque<Object> collection, @Nullable Object value, Meter meter) {
        hashed(collection, value, meter);
        return collection.removeLastOccurrence(value);
    }

    /** Charges, then calls. */
    public static void clear(Collection<?> collection, Meter meter) {
        Cost.scan(collection.size(), meter);
        collection.clear();
    }

    /** Charges, then calls. */
    public static boolean removeIf(
            Collection<Object> collection, java.util.function.Predicate<Object> test, Meter meter) {
        GuestRuntime.work(meter, 1 + collection.size());
        return collection.removeIf(test);
    }

    /** Charges, then calls. */
    public static void add(List<Object> list, int at, @Nullable Object value, Meter meter) {
        GuestRuntime.allocate(meter, 48);
        Cost.scan(list.size(), meter);
        list.add(at, value);
    }

    /** Charges, then calls. */
    public static boolean addAll(List<Object> list, int at, Collection<?> others, Meter meter) {
        Cost.elements(others.size(), 48, meter);
        Cost.scan(list.size(), meter);
        return list.addAll(at, others);
    }

    /** Charges, then calls. */
    public static @Nullable Object remove(List<Object> list, int at, Meter meter) {
        Cost.scan(list.size(), meter);
        return list.remove(at);
    }

    /** Charges, then calls. */
    public static @Nullable Object get(List<Object> list, int at, Meter meter) {
        if (list instanceof LinkedList) {
            Cost.scan(list.size(), meter);
        }
        return list.get(at);
    }

    /** Charges, then calls. */
    public static @Nullable Object set(List<Object> list, int at, @Nullable Object value, Meter meter) {
        if (list instanceof LinkedList) {
            Cost.scan(list.size(), meter);
        }
        return list.set(at, value);
    }

    /** Charges, then calls. */
    public static int indexOf(List<Object> list, @Nullable Object value, Meter meter) {
        hashed(list, value, meter);
        return list.indexOf(value);
    }

    /** Charges, then calls. */
    public static int lastIndexOf(List<Object> list, @Nullable Object value, Meter meter) {
        hashed(list, value, meter);
        return list.lastIndexOf(value);
    }

    /** Charges, then calls. */
    public static void sort(List<Object> list, @Nullable Comparator<Object> order, Meter meter) {
        Cost.sort(list.size(), meter);
        list.sort(order);
    }

    /** Charges, then calls. */
    public static List<Object> subList(List<Object> list, int from, int to, Meter meter) {
        GuestRuntime.allocate(meter, 48);
        return list.subList(from, to);
    }

    /** Charges, then calls. */
    public static void ensureCapacity(ArrayList<Object> list, int capacity, Meter meter) {
        Cost.elements(Math.max(0, capacity), 8, meter);
        list.ensureCapacity(capacity);
    }

    /** Charges, then calls. */
    public static int search(java.util.Stack<Object> stack, @Nullable Object value, Meter meter) {
        hashed(stack, value, meter);
        return stack.search(value);
    }

    /** Charges, then calls. */
    public static Object clone(ArrayList<Object> collection, Meter meter) {
        Cost.elements(collection.size(), 48, meter);
        return collection.clone();
    }

    /** Charges, then calls. */
    public static Object clone(ArrayDeque<Object> collection, Meter meter) {
        Cost.elements(collection.size(), 48, meter);
        return collection.clone();
    }

    /** Charges, then calls. */
    public static Object clone(LinkedList<Object> collection, Meter meter) {
        Cost.elements(collection.size(), 48, meter);
        return collection.clone();
    }

    /** Charges, then calls. */
    public static Object clone(HashSet<Object> collection, Meter meter) {
        Cost.elements(collection.size(), 48, meter);
        return collection.clone();
    }

    /** Charges, then calls. */
    public static Object clone(TreeSet<Object> collection, Meter meter) {
        Cost.elements(collection.size(), 48, meter);
        return collection.clone();
    }

    /** Charges, then calls. */
    public static Object clone(java.util.Vector<Object> collection, Meter meter) {
        Cost.elements(collection.size(), 48, meter);
        return collection.clone();
    }

    /** Charges, then calls. */
    public static Object clone(java.util.HashMap<Object, Object> map, Meter meter) {
        Cost.elements(map.size(), 64, meter);
        return map.clone();
    }

    /** Charges, then calls. */
    public static Object clone(java.util.TreeMap<Object, Object> map, Meter meter) {
        Cost.elements(map.size(), 64, meter);
        return map.clone();
    }

    /** Charges, then calls. */
    public static int hashCode(Object value, Meter meter) {
        Cost.walk(value, meter);
        return value.hashCode();
    }

    /** Charges, then calls. */
    public static boolean equals(Object value, @Nullable Object other, Meter meter) {
        Cost.walk(value, meter);
        Cost.walk(other, meter);
        return value.equals(other);
    }

    /** Charges, then calls. */
    public static String toString(Object value, Meter meter) {
        Cost.print(value, meter);
        return value.toString();
    }

    /** Charges, then calls. */
    @Static(value = Objects.class, name = "hashCode")
    public static int objectsHashCode(@Nullable Object value, Meter meter) {
        Cost.walk(value, meter);
        return Objects.hashCode(value);
    }

    /** Charges, then calls. */
    @Static(value = Objects.class, name = "hash")
    public static int objectsHash(@Nullable Object[] values, Meter meter) {
        Cost.walk(Arrays.asList(values), meter);
        return Objects.hash(values);
    }

    /** Charges, then calls. */
    @Static(value = Objects.class, name = "equals")
    public static boolean objectsEquals(@Nullable Object value, @Nullable Object other, Meter meter) {
        Cost.walk(value, meter);
        Cost.walk(other, meter);
        return Objects.equals(value, other);
    }

    /** Charges, then calls. */
    @Static(value = Objects.class, name = "deepEquals")
    public static boolean objectsDeepEquals(@Nullable Object value, @Nullable Object other, Meter meter) {
        Cost.walk(value, meter);
        Cost.walk(other, meter);
        if (value instanceof Object[] array) {
            Cost.walkArrays(array, meter, 0);
        }
        return Objects.deepEquals(value, other);
    }

    /** Charges, then calls. */
    @Static(value = Objects.class, name = "toString")
    public static String objectsToString(@Nullable Object value, Meter meter) {
        Cost.print(value, meter);
        return Objects.toString(value);
    }

    /** Charges, then calls. */
    @Static(value = Objects.class, name = "toString")
    public static String objectsToString(@Nullable Object value, String otherwise, Meter meter) {
        Cost.print(value, meter);
        return Objects.toString(value, otherwise);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "sort")
    public static void collectionsSort(List<Comparable<Object>> list, Meter meter) {
        Cost.sort(list.size(), meter);
        Collections.sort(list);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "sort")
    public static void collectionsSort(List<Object> list, @Nullable Comparator<Object> order, Meter meter) {
        Cost.sort(list.size(), meter);
        list.sort(order);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "reverse")
    public static void collectionsReverse(List<Object> list, Meter meter) {
        GuestRuntime.work(meter, 1 + list.size());
        Collections.reverse(list);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "fill")
    public static void collectionsFill(List<Object> list, @Nullable Object value, Meter meter) {
        GuestRuntime.work(meter, 1 + list.size());
        Collections.fill(list, value);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "rotate")
    public static void collectionsRotate(List<Object> list, int distance, Meter meter) {
        GuestRuntime.work(meter, 1 + list.size());
        Collections.rotate(list, distance);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "swap")
    public static void collectionsSwap(List<Object> list, int from, int to, Meter meter) {
        if (list instanceof LinkedList) {
            Cost.scan(list.size(), meter);
        }
        Collections.swap(list, from, to);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "copy")
    public static void collectionsCopy(List<Object> list, List<Object> source, Meter meter) {
        GuestRuntime.work(meter, 1 + source.size());
        Collections.copy(list, source);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "shuffle")
    public static void collectionsShuffle(List<Object> list, java.util.Random random, Meter meter) {
        GuestRuntime.work(meter, 1 + 2L * list.size());
        GuestRuntime.allocate(meter, 48 + 8L * list.size());
        Collections.shuffle(list, random);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "frequency")
    public static int collectionsFrequency(Collection<?> collection, @Nullable Object value, Meter meter) {
        GuestRuntime.work(meter, 1 + collection.size() * Cost.walk(value, meter));
        return Collections.frequency(collection, value);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "disjoint")
    public static boolean collectionsDisjoint(Collection<?> collection, Collection<?> others, Meter meter) {
        each(collection, others, meter);
        return Collections.disjoint(collection, others);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "max")
    public static Object collectionsMax(Collection<Object> collection, Meter meter) {
        GuestRuntime.work(meter, 1 + collection.size());
        return Collections.max(collection, null);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "max")
    public static Object collectionsMax(
            Collection<Object> collection, @Nullable Comparator<Object> order, Meter meter) {
        GuestRuntime.work(meter, 1 + collection.size());
        return Collections.max(collection, order);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "min")
    public static Object collectionsMin(Collection<Object> collection, Meter meter) {
        GuestRuntime.work(meter, 1 + collection.size());
        return Collections.min(collection, null);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "min")
    public static Object collectionsMin(
            Collection<Object> collection, @Nullable Comparator<Object> order, Meter meter) {
        GuestRuntime.work(meter, 1 + collection.size());
        return Collections.min(collection, order);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "addAll")
    public static boolean collectionsAddAll(Collection<Object> collection, @Nullable Object[] values, Meter meter) {
        Cost.elements(values.length, 48, meter);
        Cost.walk(Arrays.asList(values), meter);
        return Collections.addAll(collection, values);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "indexOfSubList")
    public static int collectionsIndexOfSubList(List<?> list, List<?> part, Meter meter) {
        GuestRuntime.work(meter, 1 + (long) list.size() * (part.size() + 1L));
        Cost.walk(list, meter);
        return Collections.indexOfSubList(list, part);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "lastIndexOfSubList")
    public static int collectionsLastIndexOfSubList(List<?> list, List<?> part, Meter meter) {
        GuestRuntime.work(meter, 1 + (long) list.size() * (part.size() + 1L));
        Cost.walk(list, meter);
        return Collections.lastIndexOfSubList(list, part);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "replaceAll")
    public static boolean collectionsReplaceAll(
            List<Object> list, @Nullable Object value, @Nullable Object other, Meter meter) {
        GuestRuntime.work(meter, 1 + list.size() * Cost.walk(value, meter));
        return Collections.replaceAll(list, value, other);
    }

    /** Charges, then calls. */
    @Static(value = Collections.class, name = "nCopies")
    public static List<Object> collectionsNCopies(int count, @Nullable Object value, Meter meter) {
        Cost.elements(Math.max(0, count), 4, meter);
        return Collections.nCopies(count, value);
    }

    /** Charges, then calls. */
    public static void set(BitSet bits, int at, Meter meter) {
        grow(bits, at, meter);
        bits.set(at);
    }

    /** Charges, then calls. */
    public static void set(BitSet bits, int at, boolean on, Meter meter) {
        grow(bits, at, meter);
        bits.set(at, on);
    }

    /** Charges, then calls. */
    public static void flip(BitSet bits, int at, Meter meter) {
        grow(bits, at, meter);
        bits.flip(at);
    }

    /** Charges, then calls. */
    public static void set(BitSet bits, int from, int to, Meter meter) {
        grow(bits, to, meter);
        GuestRuntime.work(meter, 1 + bits.length() / 512);
        bits.set(from, to);
    }

    /** Charges, then calls. */
    public static void set(BitSet bits, int from, int to, boolean on, Meter meter) {
        grow(bits, to, meter);
        GuestRuntime.work(meter, 1 + bits.length() / 512);
        bits.set(from, to, on);
    }

    /** Charges, then calls. */
    public static void flip(BitSet bits, int from, int to, Meter meter) {
        grow(bits, to, meter);
        GuestRuntime.work(meter, 1 + bits.length() / 512);
        bits.flip(from, to);
    }

    /** Charges, then calls. */
    public static void clear(BitSet bits, int from, int to, Meter meter) {
        grow(bits, to, meter);
        GuestRuntime.work(meter, 1 + bits.length() / 512);
        bits.clear(from, to);
    }

    /** Charges, then calls. */
    public static void and(BitSet bits, BitSet other, Meter meter) {
        grow(bits, other.length(), meter);
        GuestRuntime.work(meter, 1 + other.length() / 512);
        bits.and(other);
    }

    /** Charges, then calls. */
    public static void or(BitSet bits, BitSet other, Meter meter) {
        grow(bits, other.length(), meter);
        GuestRuntime.work(meter, 1 + other.length() / 512);
        bits.or(other);
    }

    /** Charges, then calls. */
    public static void xor(BitSet bits, BitSet other, Meter meter) {
        grow(bits, other.length(), meter);
        GuestRuntime.work(meter, 1 + other.length() / 512);
        bits.xor(other);
    }

    /** Charges, then calls. */
    public static void andNot(BitSet bits, BitSet other, Meter meter) {
        grow(bits, other.length(), meter);
        GuestRuntime.work(meter, 1 + other.length() / 512);
        bits.andNot(other);
    }

    /** Charges, then calls. */
    public static int cardinality(BitSet bits, Meter meter) {
        GuestRuntime.work(meter, 1 + bits.length() / 512);
        return bits.cardinality();
    }

    /** Charges, then calls. */
    public static BitSet get(BitSet bits, int from, int to, Meter meter) {
        GuestRuntime.allocate(meter, 48 + bits.length() / 8);
        GuestRuntime.work(meter, 1 + bits.length() / 512);
        return bits.get(from, to);
    }

    /** Charges, then calls. */
    public static Object clone(BitSet bits, Meter meter) {
        GuestRuntime.allocate(meter, 48 + bits.length() / 8);
        return bits.clone();
    }

    /** Charges, then calls. */
    public static int nextSetBit(BitSet bits, int from, Meter meter) {
        GuestRuntime.work(meter, 1 + bits.length() / 4096);
        return bits.nextSetBit(from);
    }

    /** Charges, then calls. */
    public static int nextClearBit(BitSet bits, int from, Meter meter) {
        GuestRuntime.work(meter, 1 + bits.length() / 4096);
        return bits.nextClearBit(from);
    }

    /** Charges, then calls. */
    public static int previousSetBit(BitSet bits, int from, Meter meter) {
        GuestRuntime.work(meter, 1 + bits.length() / 4096);
        return bits.previousSetBit(from);
    }

    /** Charges, then calls. */
    public static int previousClearBit(BitSet bits, int from, Meter meter) {
        GuestRuntime.work(meter, 1 + bits.length() / 4096);
        return bits.previousClearBit(from);
    }

    /** Charges, then calls. */
    public static String toString(BitSet bits, Meter meter) {
        Cost.text(bits.cardinality() * 12L, meter);
        return bits.toString();
    }

    /** Charges, then calls. */
    public static IntStream stream(BitSet bits, Meter meter) {
        Cost.elements(bits.length(), 1, meter);
        return bits.stream();
    }

    private static void grow(BitSet bits, int at, Meter meter) {
        if (at >= bits.size()) {
            GuestRuntime.allocate(meter, 48 + at / 4);
            GuestRuntime.work(meter, 1 + at / 512);
        }
    }
}
