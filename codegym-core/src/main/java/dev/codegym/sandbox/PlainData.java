package dev.codegym.sandbox;

import dev.codegym.sandbox.jdk.MeteredArrayList;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Copies what a guest returned into plain data that the host may touch: null, boxed scalars, strings, arrays and lists of these.
 * The copy shares nothing with the guest and holds no object of its classes. Call it within {@link Meter#call}.
 *
 * @param levels how deep arrays and lists may nest
 * @param elements how many elements all of them may have together
 * @param characters how many characters all strings may have together
 */
public record PlainData(int levels, long elements, long characters) {
    private static final String JDK = PlainData.class.getPackageName() + ".jdk";

    /** Four levels, a million elements, ten million characters. */
    public static final PlainData DEFAULT = new PlainData(4, 1_000_000, 10_000_000);

    /** Checks that each is positive. */
    public PlainData {
        if (levels < 1 || elements < 1 || characters < 1) {
            throw new IllegalArgumentException("levels, elements and characters must be positive: " + levels + ", "
                    + elements + ", " + characters);
        }
    }

    /** Thrown where a value is not plain data or too large; the message says which. Data of the guest, not a fault of the host. */
    public static final class NotPlainException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean tooLarge;

        NotPlainException(String message, boolean tooLarge) {
            super(message, null, false, false);
            this.tooLarge = tooLarge;
        }

        /** Whether all that was seen of it is plain data, but it has more levels, elements or characters than are copied. */
        public boolean isTooLarge() {
            return tooLarge;
        }
    }

    /**
     * Copies a value: arrays of scalars and strings to arrays of the same type, other arrays to {@code Object[]} or the same
     * array type where its innermost element is a scalar, a box or a string, and lists of the JDK to {@code ArrayList}.
     *
     * @throws NotPlainException where something in it is of another type, or where it is too deep or too large
     */
    public @Nullable Object copy(@Nullable Object value) throws NotPlainException {
        return value == null || isScalar(value) ? value : new Copy().of(value, 0);
    }

    /**
     * Plain data for a guest to keep: lists become the metered ones that the guest would have made itself, so that what it
     * builds of them is metered too. Everything else is handed over as it is. Call it within {@link Meter#call}, or
     * from host code that a guest has called.
     */
    public static @Nullable Object forGuest(@Nullable Object value) {
        if (value instanceof List<?> list) {
            MeteredArrayList copy = new MeteredArrayList(list.size(), GuestRuntime.meter());
            for (Object element : list) {
                copy.add(forGuest(element));
            }
            return copy;
        }
        return value;
    }

    private final class Copy {
        private long elementsLeft = elements;
        private long charactersLeft = characters;

        @Nullable
        Object of(@Nullable Object value, int level) throws NotPlainException {
            if (value == null || isScalar(value)) {
                return value;
            }
            if (value instanceof String text) {
                charactersLeft -= text.length();
                if (charactersLeft < 0) {
                    throw new NotPlainException("strings of more than " + characters + " characters together", true);
                }
                return text;
            }
            boolean list = value instanceof List && isOfJdk(value.getClass());
            if (!list && !isPlainArray(value.getClass())) {
                throw new NotPlainException(
                        "a value of type " + value.getClass().getTypeName()
                                + ": it must be a number, boolean, character, string, or arrays and lists of these",
                        false);
            }
            if (level >= levels) {
                throw new NotPlainException("arrays and lists nested deeper than " + levels + " levels", true);
            }
            return list ? ofList((List<?>) value, level) : ofArray(value, level);
        }

        private Object ofList(List<?> list, int level) throws NotPlainException {
            int size = list.size();
            take(size);
            List<@Nullable Object> copy = new ArrayList<>(size);
            for (Object element : list) {
                copy.add(of(element, level + 1));
            }
            return copy;
        }

        private Object ofArray(Object array, int level) throws NotPlainException {
            int length = Array.getLength(array);
            take(length);
            Object copy = Array.newInstance(array.getClass().getComponentType(), length);
            if (!(array instanceof Object[] objects)) {
                System.arraycopy(array, 0, copy, 0, length);
                return copy;
            }
            for (int i = 0; i < length; i++) {
                ((@Nullable Object[]) copy)[i] = of(objects[i], level + 1);
            }
            return copy;
        }

        private void take(int count) throws NotPlainException {
            elementsLeft -= count;
            if (elementsLeft < 0) {
                throw new NotPlainException(
                        "more than " + elements + " elements in its arrays and lists together", true);
            }
        }
    }

    private static boolean isScalar(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Byte
                || value instanceof Short
                || value instanceof Float;
    }

    /** Lists that are views (of a map's values, of an array) are the JDK's own code too, and the metered ones ours. */
    private static boolean isOfJdk(Class<?> type) {
        return type.getClassLoader() == null
                || type.getPackageName().equals(JDK) && type.getClassLoader() == PlainData.class.getClassLoader();
    }

    /** Arrays of guest types would carry the guest's class with them. Arrays of lists hold their copies. */
    private static boolean isPlainArray(Class<?> type) {
        if (!type.isArray()) {
            return false;
        }
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive()
                || element == String.class
                || element == Object.class
                || element == List.class
                || element == ArrayList.class
                || Number.class.isAssignableFrom(element) && isOfJdk(element)
                || element == Boolean.class
                || element == Character.class;
    }
}
