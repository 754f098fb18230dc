package dev.codegym.sandbox.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.sandbox.GuestFailure;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Meter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Metered collections do what the JDK's do: the same random operations on both, all results, orders and exceptions compared. */
@SuppressWarnings("JdkObsolete") // guests use them
class MeteredCollectionsTest {
    private static final int SEEDS = 60;
    private static final int STEPS = 120;

    /** An operation, done the same way on both: the random numbers it draws are the same too. */
    private interface Operation<T> extends BiFunction<T, Random, Object> {}

    private record Pair<T>(String name, Function<Meter, T> metered, T jdk) {}

    private static <T> void compare(
            IntFunction<Pair<T>> pairs, List<Operation<T>> operations, Function<T, Object> content)
            throws GuestFailure {
        for (int seed = 0; seed < SEEDS; seed++) {
            Pair<T> pair = pairs.apply(seed);
            int start = seed;
            Meter meter = Meter.create(Limits.DEFAULT);
            meter.call(() -> {
                T metered = pair.metered.apply(meter);
                Random random = new Random(start);
                for (int step = 0; step < STEPS; step++) {
                    int chosen = random.nextInt(operations.size());
                    long drawn = random.nextLong();
                    Object expected = outcome(operations.get(chosen), pair.jdk, drawn);
                    Object actual = outcome(operations.get(chosen), metered, drawn);
                    String where = pair.name + ", seed " + start + ", step " + step + ", operation " + chosen;
                    assertThat(actual).as(where).isEqualTo(expected);
                    assertThat(content.apply(metered)).as(where).isEqualTo(content.apply(pair.jdk));
                    assertThat(metered.toString()).as(where).isEqualTo(pair.jdk.toString());
                    assertThat(metered.equals(pair.jdk)).as(where).isEqualTo(pair.jdk.equals(metered));
                }
                return null;
            });
        }
    }

    private static <T> Object outcome(Operation<T> operation, T target, long drawn) {
        try {
            Object result = operation.apply(target, new Random(drawn));
            return result instanceof Object[] array ? Arrays.toString(array) : String.valueOf(result);
        } catch (RuntimeException e) {
            return e.getClass().getName();
        }
    }

    /** Numbers, texts, lists: of one kind per seed where the collection has to order them. */
    private static Object value(Random random) {
        int number = random.nextInt(12);
        return switch (random.nextInt(3)) {
            case 0 -> number;
            case 1 -> "text" + number;
            default -> List.of(number % 3, "in a list");
        };
    }

    private static Integer number(Random random) {
        return random.nextInt(20);
    }

    private static List<Object> values(Random random) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            values.add(value(random));
        }
        return values;
    }

    private static List<Object> numbers(Random random) {
        List<Object> values = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            values.add(number(random));
        }
        return values;
    }

    private static List<Operation<Collection<Object>>> ofCollections(
            Function<Random, Object> one, Function<Random, List<Object>> many) {
        return List.of(
                (c, r) -> c.add(one.apply(r)),
                (c, r) -> c.add(one.apply(r)),
                (c, r) -> c.add(one.apply(r)),
                (c, r) -> c.remove(one.apply(r)),
                (c, r) -> c.contains(one.apply(r)),
                (c, r) -> c.addAll(many.apply(r)),
                (c, r) -> c.containsAll(many.apply(r)),
                (c, r) -> c.removeAll(many.apply(r)),
                (c, r) -> r.nextInt(5) == 0 && c.retainAll(many.apply(r)),
                (c, r) -> c.removeIf(value -> Objects.hashCode(value) % 5 == 0),
                (c, r) -> c.size(),
                (c, r) -> c.isEmpty(),
                (c, r) -> c.toArray(),
                (c, r) -> c.toArray(new Object[0]),
                (c, r) -> c.toArray(Object[]::new),
                (c, r) -> c.stream().map(String::valueOf).toList(),
                (c, r) -> iterated(c.iterator(), r),
                (c, r) -> {
                    if (r.nextInt(10) == 0) {
                        c.clear();
                    }
                    return null;
                },
                (c, r) -> {
                    List<Object> seen = new ArrayList<>();
                    c.forEach(seen::add);
                    return seen;
                });
    }

    private static List<Object> iterated(Iterator<Object> iterator, Random random) {
        List<Object> seen = new ArrayList<>();
        while (iterator.hasNext()) {
            seen.add(iterator.next());
            if (random.nextInt(4) == 0) {
                iterator.remove();
            }
        }
        return seen;
    }

    private static List<Operation<List<Object>>> ofLists(
            Function<Random, Object> one, Function<Random, List<Object>> many) {
        List<Operation<List<Object>>> all = new ArrayList<>();
        ofCollections(one, many).forEach(operation -> all.add(operation::apply));
        all.addAll(List.of(
                (l, r) -> l.get(r.nextInt(8)),
                (l, r) -> l.set(r.nextInt(8), one.apply(r)),
                (l, r) -> l.remove(r.nextInt(8)),
                (l, r) -> {
                    l.add(r.nextInt(8), one.apply(r));
                    return null;
                },
                (l, r) -> l.addAll(r.nextInt(8), many.apply(r)),
                (l, r) -> l.indexOf(one.apply(r)),
                (l, r) -> l.lastIndexOf(one.apply(r)),
                (l, r) -> l.hashCode(),
                (l, r) -> {
                    l.sort(Comparator.comparing(String::valueOf));
                    return null;
                },
                (l, r) -> {
                    l.replaceAll(value -> value instanceof Integer number ? (Object) (number + 1) : value);
                    return null;
                },
                (l, r) -> listed(l.listIterator(r.nextInt(5)), one, r),
                (l, r) -> {
                    List<Object> part = l.subList(r.nextInt(4), 3 + r.nextInt(5));
                    part.add(one.apply(r));
                    part.remove(one.apply(r));
                    return part + " " + part.hashCode() + part.indexOf(one.apply(r)) + part.equals(List.copyOf(part));
                },
                (l, r) -> {
                    l.subList(r.nextInt(3), 2 + r.nextInt(3)).clear();
                    return null;
                }));
        return all;
    }

    private static List<Object> listed(ListIterator<Object> iterator, Function<Random, Object> one, Random random) {
        List<Object> seen = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            boolean forward = random.nextBoolean();
            if (forward ? !iterator.hasNext() : !iterator.hasPrevious()) {
                continue;
            }
            seen.add(forward ? iterator.next() : iterator.previous());
            seen.add(iterator.nextIndex());
            switch (random.nextInt(4)) {
                case 0 -> iterator.remove();
                case 1 -> iterator.set(one.apply(random));
                case 2 -> iterator.add(one.apply(random));
                default -> {}
            }
        }
        return seen;
    }

    static List<IntFunction<Pair<List<Object>>>> lists() {
        return List.of(
                seed -> new Pair<>("ArrayList", MeteredArrayList::new, new ArrayList<>()),
                seed -> new Pair<>("ArrayList of 3", meter -> new MeteredArrayList(3, meter), new ArrayList<>(3)),
                seed -> new Pair<>("LinkedList", MeteredLinkedList::new, new LinkedList<>()),
                seed -> new Pair<>("Vector", MeteredVector::new, new Vector<>()),
                seed -> new Pair<>("Vector of 2 by 3", meter -> new MeteredVector(2, 3, meter), new Vector<>(2, 3)),
                seed -> new Pair<>("Stack", MeteredStack::new, new Stack<>()),
                seed -> new Pair<>(
                        "asList",
                        meter -> MeteredListView.of(Arrays.asList(new Object[] {1, "a", 3, 4, 5, 6, 7, 8})),
                        Arrays.asList(new Object[] {1, "a", 3, 4, 5, 6, 7, 8})),
                seed -> new Pair<>(
                        "part",
                        meter -> new MeteredArrayList(List.of(1, 2, 3, 4, 5, 6), meter).subList(1, 5),
                        new ArrayList<Object>(List.of(1, 2, 3, 4, 5, 6)).subList(1, 5)),
                seed -> new Pair<>(
                        "unmodifiable",
                        meter -> MeteredListView.fixed(new MeteredArrayList(List.of(1, 2, 3), meter)),
                        Collections.unmodifiableList(new ArrayList<Object>(List.of(1, 2, 3)))));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsDoWhatTheJdksDo(IntFunction<Pair<List<Object>>> pairs) throws GuestFailure {
        compare(pairs, ofLists(MeteredCollectionsTest::value, MeteredCollectionsTest::values), ArrayList::new);
    }

    static List<IntFunction<Pair<Collection<Object>>>> sets() {
        return List.of(
                seed -> new Pair<>("HashSet", MeteredHashSet::new, new HashSet<>()),
                seed -> new Pair<>("HashSet of 100", meter -> new MeteredHashSet(100, meter), new HashSet<>(100)),
                seed -> new Pair<>("LinkedHashSet", MeteredLinkedHashSet::new, new LinkedHashSet<>()),
                seed -> new Pair<>("keys", meter -> new MeteredHashMap(meter).keySet(), new HashMap<>().keySet()),
                seed -> new Pair<>(
                        "values",
                        meter -> new MeteredHashMap(Map.of(1, 2, 3, 4, 5, 1), meter).values(),
                        new HashMap<Object, Object>(Map.of(1, 2, 3, 4, 5, 1)).values()));
    }

    /** One kind of value for each seed: values of another kind come after numbers and texts in a metered hash set. */
    @ParameterizedTest
    @MethodSource("sets")
    void setsDoWhatTheJdksDo(IntFunction<Pair<Collection<Object>>> pairs) throws GuestFailure {
        for (int kind = 0; kind < 3; kind++) {
            int chosen = kind;
            Function<Random, Object> one = random -> switch (chosen) {
                case 0 -> (Object) random.nextInt(40);
                case 1 -> "text" + random.nextInt(40);
                default -> List.of(random.nextInt(6), random.nextInt(6));
            };
            compare(pairs, ofCollections(one, random -> List.of(one.apply(random), one.apply(random))), set -> {
                List<Object> all = new ArrayList<>(set);
                return set instanceof Set ? List.of(all, new HashSet<>(all).hashCode() == set.hashCode()) : all;
            });
        }
    }

    static List<IntFunction<Pair<Collection<Object>>>> queues() {
        return List.of(
                seed -> new Pair<>("PriorityQueue", MeteredPriorityQueue::new, new PriorityQueue<>()),
                seed -> new Pair<>(
                        "PriorityQueue of 7, 3 ...",
                        meter -> new MeteredPriorityQueue((Collection<?>) List.of(7, 3, 9, 1, 4, 4), meter),
                        new PriorityQueue<Object>(List.of(7, 3, 9, 1, 4, 4))),
                seed -> new Pair<>(
                        "PriorityQueue in reverse",
                        meter -> new MeteredPriorityQueue(Orders.REVERSE, meter),
                        new PriorityQueue<Object>(Orders.REVERSE)),
                seed -> new Pair<>("ArrayDeque", MeteredArrayDeque::new, new ArrayDeque<>()),
                seed -> new Pair<>("TreeSet", MeteredTreeSet::new, new TreeSet<>()),
                seed -> new Pair<>(
                        "part of TreeSet",
                        meter -> new MeteredTreeSet((Collection<?>) List.of(1, 5, 9), meter).subSet(2, true, 15, false),
                        new TreeSet<Object>(List.of(1, 5, 9)).subSet(2, true, 15, false)),
                seed -> new Pair<>("LinkedList", MeteredLinkedList::new, new LinkedList<>()));
    }

    @ParameterizedTest
    @MethodSource("queues")
    void queuesAndSortedSetsDoWhatTheJdksDo(IntFunction<Pair<Collection<Object>>> pairs) throws GuestFailure {
        List<Operation<Collection<Object>>> all =
                new ArrayList<>(ofCollections(MeteredCollectionsTest::number, MeteredCollectionsTest::numbers));
        all.add((c, r) -> c instanceof Queue<Object> queue ? queue.poll() : null);
        all.add((c, r) -> c instanceof Queue<Object> queue ? queue.peek() : null);
        all.add((c, r) -> c instanceof Deque<Object> deque ? deque.pollLast() : null);
        all.add((c, r) -> c instanceof Deque<Object> deque ? deque.removeLastOccurrence(number(r)) : null);
        all.add((c, r) -> c instanceof Deque<Object> deque && deque.offerFirst(number(r)));
        all.add((c, r) -> c instanceof Deque<Object> deque ? iterated(deque.descendingIterator(), r) : null);
        all.add((c, r) -> c instanceof NavigableSet<Object> set ? set.floor(number(r)) : null);
        all.add((c, r) -> c instanceof NavigableSet<Object> set ? set.higher(number(r)) : null);
        all.add((c, r) -> c instanceof NavigableSet<Object> set ? set.headSet(number(r), r.nextBoolean()) : null);
        all.add((c, r) -> c instanceof NavigableSet<Object> set ? set.descendingSet() : null);
        all.add((c, r) ->
                c instanceof NavigableSet<Object> set ? set.tailSet(number(r)).first() : null);
        all.add((c, r) -> c instanceof NavigableSet<Object> set ? set.pollFirst() : null);
        all.add((c, r) -> c instanceof NavigableSet<Object> set ? set.hashCode() : null);
        compare(pairs, all, ArrayList::new);
    }

    static List<IntFunction<Pair<Map<Object, Object>>>> maps() {
        return List.of(
                seed -> new Pair<>("HashMap", MeteredHashMap::new, new HashMap<>()),
                seed -> new Pair<>("HashMap of 3", meter -> new MeteredHashMap(3, 0.9f, meter), new HashMap<>(3, 0.9f)),
                seed -> new Pair<>("Hashtable", MeteredHashtable::new, new Hashtable<>()),
                seed -> new Pair<>("LinkedHashMap", MeteredLinkedHashMap::new, new LinkedHashMap<>()),
                seed -> new Pair<>(
                        "LinkedHashMap by access",
                        meter -> new MeteredLinkedHashMap(16, 0.75f, true, meter),
                        new LinkedHashMap<>(16, 0.75f, true)),
                seed -> new Pair<>("TreeMap", MeteredTreeMap::new, new TreeMap<>()),
                seed -> new Pair<>(
                        "TreeMap in reverse",
                        meter -> new MeteredTreeMap(Orders.shown(Orders.REVERSE), meter),
                        new TreeMap<>(Orders.REVERSE)),
                seed -> new Pair<>(
                        "part of TreeMap",
                        meter -> new MeteredTreeMap(Map.of(1, 2, 5, 6), meter).tailMap(3, true),
                        new TreeMap<Object, Object>(Map.of(1, 2, 5, 6)).tailMap(3, true)),
                seed -> new Pair<>(
                        "unmodifiable",
                        meter -> new MeteredMapView(
                                Collections.unmodifiableMap(new MeteredHashMap(Map.of(1, 2), meter))),
                        Collections.unmodifiableMap(new HashMap<Object, Object>(Map.of(1, 2)))));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void mapsDoWhatTheJdksDo(IntFunction<Pair<Map<Object, Object>>> pairs) throws GuestFailure {
        boolean sorted = pairs.apply(0).jdk instanceof NavigableMap;
        compare(pairs, ofMaps(MeteredCollectionsTest::number), map -> new ArrayList<>(map.entrySet()));
        if (!sorted) {
            compare(
                    pairs,
                    ofMaps(random -> List.of(random.nextInt(5), random.nextInt(9))),
                    map -> map.keySet().stream().filter(List.class::isInstance).toList());
            compare(pairs, ofMaps(random -> "key " + random.nextInt(60)), map -> new ArrayList<>(map.values()));
        }
    }

    private static List<Operation<Map<Object, Object>>> ofMaps(Function<Random, Object> key) {
        List<Operation<Map<Object, Object>>> all = new ArrayList<>(List.of(
                (m, r) -> m.put(key.apply(r), number(r)),
                (m, r) -> m.put(key.apply(r), number(r)),
                (m, r) -> m.put(key.apply(r), number(r)),
                (m, r) -> m.putIfAbsent(key.apply(r), number(r)),
                (m, r) -> m.get(key.apply(r)),
                (m, r) -> m.getOrDefault(key.apply(r), -1),
                (m, r) -> m.containsKey(key.apply(r)),
                (m, r) -> m.containsValue(number(r)),
                (m, r) -> m.remove(key.apply(r)),
                (m, r) -> m.remove(key.apply(r), number(r)),
                (m, r) -> m.replace(key.apply(r), number(r)),
                (m, r) -> m.replace(key.apply(r), number(r), number(r)),
                (m, r) -> m.computeIfAbsent(key.apply(r), k -> r.nextInt(4) == 0 ? null : number(r)),
                (m, r) -> m.computeIfPresent(key.apply(r), (k, v) -> r.nextInt(4) == 0 ? null : number(r)),
                (m, r) -> m.compute(key.apply(r), (k, v) -> r.nextInt(4) == 0 ? null : number(r)),
                (m, r) -> m.merge(
                        key.apply(r),
                        number(r),
                        (v, w) -> r.nextInt(4) == 0 ? null : String.valueOf(v).length()),
                (m, r) -> m.compute(key.apply(r), (k, v) -> m.put(key.apply(r), 1)),
                (m, r) -> m.size(),
                (m, r) -> m.isEmpty(),
                (m, r) -> m.hashCode(),
                (m, r) -> m.keySet().remove(key.apply(r)),
                (m, r) -> m.keySet().retainAll(List.of(key.apply(r))) && m.isEmpty()));
        all.addAll(List.of(
                (m, r) -> m.values().remove(number(r)),
                (m, r) -> m.entrySet().contains(Map.entry(key.apply(r), number(r))),
                (m, r) -> m.entrySet().remove(Map.entry(key.apply(r), number(r))),
                (m, r) -> m.entrySet().removeIf(entry -> Objects.hashCode(entry) % 7 == 0),
                (m, r) -> m.keySet() + " " + m.values() + " " + m.keySet().hashCode()
                        + m.entrySet().hashCode(),
                (m, r) -> {
                    m.putAll(Map.of(key.apply(r), 1));
                    m.replaceAll((k, v) -> v == null ? 7 : v);
                    m.entrySet().forEach(entry -> entry.setValue(r.nextInt(9)));
                    return null;
                },
                (m, r) -> m instanceof NavigableMap<Object, Object> map ? map.floorEntry(number(r)) : null,
                (m, r) -> m instanceof NavigableMap<Object, Object> map ? map.headMap(number(r), true) : null,
                (m, r) -> m instanceof NavigableMap<Object, Object> map ? map.descendingMap() : null,
                (m, r) -> m instanceof NavigableMap<Object, Object> map ? map.pollLastEntry() : null,
                (m, r) -> m instanceof NavigableMap<Object, Object> map ? map.firstKey() : null));
        return all;
    }
}
