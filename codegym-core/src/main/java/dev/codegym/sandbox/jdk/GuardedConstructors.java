package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;

/** What constructors of the JDK will allocate, charged before they run. Called by rewritten guests only; see {@link GuardTable}. */
public final class GuardedConstructors {
    private GuardedConstructors() {}

    /** Charges what the constructor will make. */
    @BeforeNew({
        ArrayList.class,
        ArrayDeque.class,
        PriorityQueue.class,
        HashMap.class,
        HashSet.class,
        LinkedHashMap.class,
        LinkedHashSet.class,
        Vector.class,
        Hashtable.class
    })
    public static void capacity(int capacity, Meter meter) {
        room(capacity, 8, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew({StringBuilder.class, StringBuffer.class})
    public static void text(int capacity, Meter meter) {
        room(capacity, 2, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew(BitSet.class)
    public static void bits(int count, Meter meter) {
        room(count / 8, 1, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew({HashMap.class, HashSet.class, LinkedHashMap.class, LinkedHashSet.class, Hashtable.class})
    public static void capacity(int capacity, float load, Meter meter) {
        room(capacity, 8, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew(LinkedHashMap.class)
    public static void capacity(int capacity, float load, boolean byAccess, Meter meter) {
        room(capacity, 8, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew(Vector.class)
    public static void capacity(int capacity, int increment, Meter meter) {
        room(capacity, 8, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew(PriorityQueue.class)
    public static void capacity(int capacity, Comparator<?> order, Meter meter) {
        room(capacity, 8, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew({ArrayList.class, ArrayDeque.class, LinkedList.class, Vector.class})
    public static void copy(Collection<?> values, Meter meter) {
        Cost.elements(values.size(), 24, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew({PriorityQueue.class, HashSet.class, LinkedHashSet.class, TreeSet.class})
    public static void index(Collection<?> values, Meter meter) {
        Cost.elements(values.size(), 64, meter);
        Cost.walk(values, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew({HashMap.class, LinkedHashMap.class, TreeMap.class, Hashtable.class, EnumMap.class})
    public static void copy(Map<?, ?> values, Meter meter) {
        Cost.elements(values.size(), 64, meter);
        Cost.walk(values.keySet(), meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew(TreeMap.class)
    public static void sorted(SortedMap<?, ?> values, Meter meter) {
        Cost.elements(values.size(), 64, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew({TreeSet.class, PriorityQueue.class})
    public static void sorted(SortedSet<?> values, Meter meter) {
        Cost.elements(values.size(), 64, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew(PriorityQueue.class)
    public static void sorted(PriorityQueue<?> values, Meter meter) {
        Cost.elements(values.size(), 16, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew({String.class, StringBuilder.class, StringBuffer.class})
    public static void text(String text, Meter meter) {
        Cost.text(text.length(), meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew({StringBuilder.class, StringBuffer.class})
    public static void text(CharSequence text, Meter meter) {
        Cost.text(text.length(), meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew(String.class)
    public static void text(char[] text, Meter meter) {
        Cost.text(text.length, meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew(String.class)
    public static void text(char[] text, int from, int count, Meter meter) {
        Cost.text(Math.max(0, count), meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew(String.class)
    public static void text(int[] points, int from, int count, Meter meter) {
        Cost.text(2L * Math.max(0, count), meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew(String.class)
    public static void text(StringBuilder text, Meter meter) {
        Cost.text(text.length(), meter);
    }

    /** Charges what the constructor will make. */
    @BeforeNew(String.class)
    public static void text(StringBuffer text, Meter meter) {
        Cost.text(text.length(), meter);
    }

    private static void room(int capacity, int bytesEach, Meter meter) {
        GuestRuntime.allocate(meter, 48 + (long) Math.max(0, capacity) * bytesEach);
    }
}
