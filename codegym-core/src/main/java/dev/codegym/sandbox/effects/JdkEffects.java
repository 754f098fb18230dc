package dev.codegym.sandbox.effects;

import java.util.Arrays;
import java.util.Set;
import org.objectweb.asm.Type;

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

    /** Of these no member calls back into a guest but through an argument; no guest can inherit from them. */
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
            "java/lang/StringBuilder",
            "java/lang/StringBuffer",
            "java/util/BitSet",
            "java/util/Random");

    /** Members of such types that only read the arrays that they are given. */
    private static final Set<String> ARRAY_READS = Set.of(
            "valueOf",
            "copyValueOf",
            "format",
            "formatted",
            "join",
            "hash",
            "codePointAt",
            "codePointBefore",
            "codePointCount",
            "offsetByCodePoints");

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

    /** Whether a call never calls back into a guest. */
    static boolean isClosed(String owner, String name, String descriptor) {
        boolean compares = name.equals("equals") || name.equals("arraycopy") || name.equals("identityHashCode");
        return CLOSED.contains(owner) && (compares || areInert(descriptor));
    }

    /** Whether a type is one that guests cannot inherit from by themselves: an array, a text or a collection that is no map. */
    static boolean isCollection(String owner) {
        boolean open =
                owner.equals("java/util/Iterator") || owner.endsWith("Map") || owner.startsWith("java/util/Map$");
        return CLOSED.contains(owner)
                || owner.startsWith("[")
                || (owner.startsWith("java/util/") && !open && !owner.startsWith("java/util/function/"));
    }

    /** Whether every object has a method of that name. */
    static boolean isOfObject(String name) {
        return Set.of("equals", "hashCode", "toString", "getClass").contains(name);
    }

    /** Whether through none of the arguments of a call a guest can be called. */
    static boolean areInert(String descriptor) {
        return Arrays.stream(Type.getArgumentTypes(descriptor)).allMatch(JdkEffects::isInert);
    }

    /** Whether through no value of a type a guest can be called. */
    static boolean isInert(Type type) {
        return switch (type.getSort()) {
            case Type.OBJECT -> CLOSED.contains(type.getInternalName());
            case Type.ARRAY -> !isArrayOfReferences(type);
            default -> true;
        };
    }

    static boolean isArrayOfReferences(Type type) {
        return type.getSort() == Type.ARRAY
                && (type.getDimensions() > 1 || type.getElementType().getSort() == Type.OBJECT);
    }

    /** Whether a member that otherwise only reads stores into the arrays that it is given. */
    static boolean fillsArray(String owner, String name, String descriptor) {
        boolean given = Arrays.stream(Type.getArgumentTypes(descriptor)).anyMatch(type -> type.getSort() == Type.ARRAY);
        return given && VALUES.contains(owner) && !ARRAY_READS.contains(name);
    }

    static boolean isPure(String owner, String name, String descriptor, boolean accessOrdered) {
        if (!owner.startsWith("java/")) {
            return false;
        }
        if (VALUES.contains(owner)) {
            return !(accessOrdered && name.equals("equals") && !CLOSED.contains(owner));
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
        boolean ordering =
                accessOrdered && Set.of("get", "getOrDefault", "equals").contains(name);
        boolean cursor = owner.endsWith("Iterator") || owner.startsWith("java/util/stream/");
        return READS.contains(name) && !ordering && !cursor;
    }

    private static boolean isStaticRead(String owner, String name) {
        boolean view = name.startsWith("unmodifiable") || name.startsWith("empty") || name.startsWith("singleton");
        boolean links = name.equals("concat") && owner.startsWith("java/util/stream/");
        return (STATIC_READS.contains(name) && !links) || (view && owner.equals("java/util/Collections"));
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
    static boolean movesCursor(String owner, String name, String descriptor) {
        boolean supplied = descriptor.startsWith("(Ljava/util/function/Supplier;")
                || (name.equals("toArray") && !descriptor.startsWith("()"));
        return (owner.startsWith("java/util/stream/") && !supplied)
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

    /** Whether the static members of a type that are no mere reading change one argument alone. */
    static boolean changesOneArgument(String owner) {
        return Set.of("java/util/Arrays", "java/util/Collections", "java/lang/System")
                .contains(owner);
    }
}
