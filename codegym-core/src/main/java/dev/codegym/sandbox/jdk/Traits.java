package dev.codegym.sandbox.jdk;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How objects of a class are hashed, compared and printed: by what they hold, by code of their own, or by identity.
 *
 * @param shape what the class is
 * @param hashes whether it has a hashCode() of its own, not Object's
 * @param prints whether it has a toString() of its own
 */
record Traits(Shape shape, boolean hashes, boolean prints) {
    /** What a class is to {@link Values}. */
    enum Shape {
        LIST,
        SET,
        COLLECTION,
        MAP,
        ENTRY,
        OPTIONAL,
        ENUM,
        ARRAY,
        BITS,
        NUMBER,
        THROWABLE,
        OTHER
    }

    private static final ClassValue<Traits> KNOWN = new ClassValue<>() {
        @Override
        protected Traits computeValue(Class<?> type) {
            return new Traits(shapeOf(type), declares(type, "hashCode"), declares(type, "toString"));
        }
    };

    static Traits of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Guests' own collections may have code of their own for all three: that runs, and the meter with it. */
    private static Shape shapeOf(Class<?> type) {
        if (Enum.class.isAssignableFrom(type)) {
            return Shape.ENUM;
        } else if (type.isArray()) {
            return Shape.ARRAY;
        } else if (Throwable.class.isAssignableFrom(type)) {
            return Shape.THROWABLE;
        } else if (type.getClassLoader() != null && type.getClassLoader() != Traits.class.getClassLoader()) {
            return Shape.OTHER;
        } else if (List.class.isAssignableFrom(type)) {
            return Shape.LIST;
        } else if (Set.class.isAssignableFrom(type)) {
            return Shape.SET;
        } else if (Collection.class.isAssignableFrom(type)) {
            return Shape.COLLECTION;
        } else if (Map.class.isAssignableFrom(type)) {
            return Shape.MAP;
        } else if (Map.Entry.class.isAssignableFrom(type)) {
            return Shape.ENTRY;
        }
        return leafOf(type);
    }

    private static Shape leafOf(Class<?> type) {
        if (type == Optional.class) {
            return Shape.OPTIONAL;
        } else if (type == BitSet.class) {
            return Shape.BITS;
        }
        return type == BigInteger.class || type == java.math.BigDecimal.class ? Shape.NUMBER : Shape.OTHER;
    }

    private static boolean declares(Class<?> type, String method) {
        try {
            return type.getMethod(method).getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " has no " + method, e);
        }
    }
}
