package dev.codegym.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags of plain data in frames, and the element types of arrays of objects. */
final class Plain {
    static final byte NULL = 0;
    static final byte INT = 1;
    static final byte LONG = 2;
    static final byte DOUBLE = 3;
    static final byte TRUE = 4;
    static final byte FALSE = 5;
    static final byte CHAR = 6;
    static final byte STRING = 7;
    static final byte LIST = 8;
    static final byte INTS = 9;
    static final byte LONGS = 10;
    static final byte DOUBLES = 11;
    static final byte BOOLEANS = 12;
    static final byte CHARS = 13;
    static final byte OBJECTS = 14;
    static final byte FLOAT = 15;
    static final byte SHORT = 16;
    static final byte BYTE = 17;

    /** Deeper than any plain data is. */
    static final int LEVELS = 16;

    /** The element types, by position. */
    private static final List<Class<?>> ELEMENTS = List.of(
            Object.class,
            String.class,
            Integer.class,
            List.class,
            int.class,
            long.class,
            double.class,
            boolean.class,
            char.class,
            Long.class,
            Double.class,
            Boolean.class,
            Character.class);

    private Plain() {}

    /** The position of an innermost element type, or -1 where it is not plain. */
    static int position(Class<?> element) {
        return ELEMENTS.indexOf(element);
    }

    static @Nullable Class<?> element(int position) {
        return position >= 0 && position < ELEMENTS.size() ? ELEMENTS.get(position) : null;
    }
}
