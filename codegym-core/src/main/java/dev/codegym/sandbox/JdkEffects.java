package dev.codegym.sandbox;

import java.util.Set;

/** Which members of the JDK change nothing but, at most, what they return. What is not named here counts as a write. */
final class JdkEffects {
    /** Types all of whose members only read. */
    private static final Set<String> VALUES = Set.of(
            "java/lang/Object",
            "java/lang/String",
            "java/lang/CharSequence",
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Character",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Number",
            "java/lang/Math",
            "java/lang/StrictMath",
            "java/lang/Class",
            "java/lang/Enum",
            "java/lang/Record",
            "java/lang/Comparable",
            "java/lang/Iterable",
            "java/lang/Runnable",
            "java/math/BigInteger",
            "java/util/Comparator",
            "java/util/Objects",
            "java/util/Optional",
            "java/util/OptionalInt",
            "java/util/OptionalLong",
            "java/util/OptionalDouble",
            "java/util/stream/Collectors");

    /** Of these no member calls back into a guest. */
    private static final Set<String> CLOSED = Set.of(
            "java/lang/String",
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Short",
            "java/lang/Character",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Float",
            "java/lang/Double",
            "java/lang/Math",
            "java/lang/StrictMath",
            "java/math/BigInteger",
            "java/lang/System",
            "java/util/BitSet",
            "java/util/Random");

    private static final Set<String> READS = Set.of(
            "get",
            "size",
            "isEmpty",
            "empty",
            "contains",
            "containsKey",
            "containsValue",
            "containsAll",
            "indexOf",
            "lastIndexOf",
            "search",
            "peek",
            "peekFirst",
            "peekLast",
            "getFirst",
            "getLast",
            "element",
            "elementAt",
            "firstElement",
            "lastElement",
            "first",
            "last",
            "firstKey",
            "lastKey",
            "firstEntry",
            "lastEntry",
            "floor",
            "floorKey",
            "floorEntry",
            "ceiling",
            "ceilingKey",
            "ceilingEntry",
            "higher",
            "higherKey",
            "higherEntry",
            "lower",
            "lowerKey",
            "lowerEntry",
            "headMap",
            "tailMap",
            "subMap",
            "headSet",
            "tailSet",
            "subSet",
            "subList",
            "keySet",
            "navigableKeySet",
            "descendingKeySet",
            "descendingMap",
            "descendingSet",
            "values",
            "entrySet",
            "getOrDefault",
            "getKey",
            "getValue",
            "toString",
            "hashCode",
            "equals",
            "compareTo",
            "length",
            "charAt",
            "substring",
            "subSequence",
            "stream",
            "forEach",
            "cardinality",
            "nextSetBit",
            "nextClearBit",
            "previousSetBit",
            "previousClearBit",
            "intersects",
            "comparator",
            "getMessage",
            "getCause",
            "clone",
            "countTokens",
            "hasMoreTokens");

    private static final Set<String> STATIC_READS = Set.of(
            "asList",
            "stream",
            "copyOf",
            "copyOfRange",
            "equals",
            "hashCode",
            "toString",
            "deepEquals",
            "deepHashCode",
            "deepToString",
            "binarySearch",
            "compare",
            "mismatch",
            "max",
            "min",
            "frequency",
            "disjoint",
            "nCopies",
            "reverseOrder",
            "indexOfSubList",
            "lastIndexOfSubList",
            "of",
            "ofEntries",
            "entry",
            "range",
            "rangeClosed",
            "concat",
            "empty",
            "quote",
            "matches",
            "compile");

    private static final Set<String> STATIC_OWNERS = Set.of(
            "java/util/Arrays",
            "java/util/Collections",
            "java/util/List",
            "java/util/Set",
            "java/util/Map",
            "java/util/Map$Entry",
            "java/util/stream/Stream",
            "java/util/stream/IntStream",
            "java/util/stream/LongStream",
            "java/util/stream/DoubleStream",
            "java/util/regex/Pattern");

    private JdkEffects() {}

    static boolean isClosed(String owner) {
        return CLOSED.contains(owner);
    }

    static boolean isPure(String owner, String name, String descriptor, boolean accessOrdered) {
        if (!owner.startsWith("java/")) {
            return false;
        }
        if (VALUES.contains(owner)) {
            return !name.equals("getChars");
        }
        if (owner.startsWith("java/util/function/")) {
            return true;
        }
        if (STATIC_OWNERS.contains(owner) && isStaticRead(owner, name)) {
            return true;
        }
        if (isCursor(owner, name) && !owner.startsWith("java/util/stream/")) {
            return true;
        }
        if (name.equals("toArray")) {
            return descriptor.startsWith("()");
        }
        boolean ordering = accessOrdered && (name.equals("get") || name.equals("getOrDefault"));
        boolean cursor = owner.endsWith("Iterator") || owner.startsWith("java/util/stream/");
        return READS.contains(name) && !ordering && !cursor;
    }

    private static boolean isStaticRead(String owner, String name) {
        boolean view = name.startsWith("unmodifiable") || name.startsWith("empty") || name.startsWith("singleton");
        return STATIC_READS.contains(name) || (view && owner.equals("java/util/Collections"));
    }

    /** Whether a call gives a cursor over its receiver. */
    static boolean isCursor(String owner, String name) {
        return name.equals("iterator")
                || name.equals("listIterator")
                || name.equals("descendingIterator")
                || name.equals("stream")
                || name.equals("chars")
                || owner.startsWith("java/util/stream/");
    }

    /** Whether a call on a cursor only moves it. */
    static boolean movesCursor(String owner, String name) {
        return owner.startsWith("java/util/stream/")
                || name.equals("hasNext")
                || name.equals("next")
                || name.equals("hasPrevious")
                || name.equals("previous")
                || name.equals("nextInt");
    }

    /** Which argument a static member that is no mere reading changes. */
    static int changedArgument(String name) {
        return name.equals("arraycopy") ? 2 : 0;
    }
}
