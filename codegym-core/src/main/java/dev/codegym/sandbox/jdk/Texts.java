package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.Meter;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collection;
import java.util.DoubleSummaryStatistics;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which guests' objects become text, whoever asks: as the JDK prints them, but for identities, which the meter
 * numbers, and for decimals, which are the same on each JDK. What is printed is charged as it grows.
 */
final class Texts {
    private final StringBuilder out = new StringBuilder();
    private final Meter meter;

    private Texts(Meter meter) {
        this.meter = meter;
    }

    /** As {@code String.valueOf(value)}. */
    static String of(@Nullable Object value, Meter meter) {
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Character) {
            Cost.bytes(48, meter);
            return value.toString();
        }
        Texts texts = new Texts(meter);
        texts.value(value);
        return texts.out.toString();
    }

    /** As a collection of the JDK prints itself; guests' subclasses of metered ones come here. */
    static String ofCollection(Collection<?> values, Meter meter) {
        Texts texts = new Texts(meter);
        texts.collection(values);
        return texts.out.toString();
    }

    /** As a map of the JDK prints itself. */
    static String ofMap(Map<?, ?> map, Meter meter) {
        Texts texts = new Texts(meter);
        texts.map(map);
        return texts.out.toString();
    }

    private void put(String text) {
        Cost.text(text.length(), meter);
        out.append(text);
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            put("null");
        } else if (value instanceof String text) {
            put(text);
        } else if (value instanceof Double number) {
            put(Decimals.text(number));
        } else if (value instanceof Float number) {
            put(Decimals.text(number));
        } else if (value instanceof Number && !(value instanceof BigInteger) || value instanceof Boolean) {
            put(value.toString());
        } else {
            other(value, Traits.of(value.getClass()));
        }
    }

    private void other(Object value, Traits traits) {
        switch (traits.shape()) {
            case LIST, SET, COLLECTION -> collection((Collection<?>) value);
            case MAP -> map((Map<?, ?>) value);
            case ENTRY -> {
                Map.Entry<?, ?> entry = (Map.Entry<?, ?>) value;
                nested(entry.getKey());
                put("=");
                nested(entry.getValue());
            }
            case OPTIONAL -> optional((Optional<?>) value);
            case ARRAY -> identity(value);
            case BITS -> {
                Cost.text(12L * ((BitSet) value).cardinality(), meter);
                put(value.toString());
            }
            case NUMBER -> {
                Cost.product(Values.Sizes.bits(value), Values.Sizes.bits(value), meter);
                put(value.toString());
            }
            case THROWABLE -> put(Exceptions.toString((Throwable) value, meter));
            default -> leaf(value, traits);
        }
    }

    private void leaf(Object value, Traits traits) {
        if (value instanceof OptionalDouble optional) {
            put(
                    optional.isPresent()
                            ? "OptionalDouble[" + Decimals.text(optional.getAsDouble()) + "]"
                            : "OptionalDouble.empty");
        } else if (value instanceof Class<?> type) {
            Class<?> shown = Names.shown(type);
            put((shown.isInterface() ? "interface " : shown.isPrimitive() ? "" : "class ") + shown.getName());
        } else if (value instanceof CharSequence text) {
            Cost.text(text.length(), meter);
            put(text.toString());
        } else if (isStatistics(value)) {
            put(statistics(value));
        } else if (traits.prints()) {
            put(String.valueOf(value.toString()));
        } else {
            identity(value);
        }
    }

    private void identity(Object value) {
        put(Names.name(value.getClass()) + "@" + Integer.toHexString(Values.hash(value, meter)));
    }

    private void nested(@Nullable Object value) {
        Cost.deeper(meter);
        value(value);
        Cost.back(meter);
    }

    private void collection(Collection<?> values) {
        Cost.deeper(meter);
        put("[");
        boolean first = true;
        for (Iterator<?> i = values.iterator(); i.hasNext(); first = false) {
            if (!first) {
                put(", ");
            }
            Object value = i.next();
            if (value == values) {
                put("(this Collection)");
            } else {
                value(value);
            }
        }
        put("]");
        Cost.back(meter);
    }

    private void map(Map<?, ?> map) {
        Cost.deeper(meter);
        put("{");
        boolean first = true;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!first) {
                put(", ");
            }
            first = false;
            part(map, entry.getKey());
            put("=");
            part(map, entry.getValue());
        }
        put("}");
        Cost.back(meter);
    }

    private void part(Map<?, ?> map, @Nullable Object value) {
        if (value == map) {
            put("(this Map)");
        } else {
            value(value);
        }
    }

    private void optional(Optional<?> optional) {
        if (optional.isEmpty()) {
            put("Optional.empty");
            return;
        }
        put("Optional[");
        nested(optional.get());
        put("]");
    }

    private static boolean isStatistics(Object value) {
        return value instanceof DoubleSummaryStatistics
                || value instanceof java.util.IntSummaryStatistics
                || value instanceof java.util.LongSummaryStatistics;
    }

    /** Printed with a point on every machine. */
    private static String statistics(Object value) {
        String name = value.getClass().getSimpleName();
        if (value instanceof DoubleSummaryStatistics all) {
            return String.format(
                    Locale.ROOT,
                    "%s{count=%d, sum=%f, min=%f, average=%f, max=%f}",
                    name,
                    all.getCount(),
                    all.getSum(),
                    all.getMin(),
                    all.getAverage(),
                    all.getMax());
        }
        String format = "%s{count=%d, sum=%d, min=%d, average=%f, max=%d}";
        if (value instanceof java.util.IntSummaryStatistics all) {
            return String.format(
                    Locale.ROOT,
                    format,
                    name,
                    all.getCount(),
                    all.getSum(),
                    all.getMin(),
                    all.getAverage(),
                    all.getMax());
        }
        java.util.LongSummaryStatistics all = (java.util.LongSummaryStatistics) value;
        return String.format(
                Locale.ROOT, format, name, all.getCount(), all.getSum(), all.getMin(), all.getAverage(), all.getMax());
    }

    /** As {@code Arrays.deepToString} nests arrays; an array within itself is the JDK's {@code [...]}. */
    static String deep(@Nullable Object @Nullable [] array, Meter meter) {
        if (array == null) {
            return "null";
        }
        Texts texts = new Texts(meter);
        texts.array(array, new java.util.IdentityHashMap<>());
        return texts.out.toString();
    }

    private void array(@Nullable Object[] array, java.util.IdentityHashMap<Object, Boolean> open) {
        Cost.deeper(meter);
        open.put(array, true);
        put("[");
        for (int i = 0; i < array.length; i++) {
            put(i == 0 ? "" : ", ");
            Object element = array[i];
            if (element instanceof Object[] nested) {
                if (open.containsKey(nested)) {
                    put("[...]");
                } else {
                    array(nested, open);
                }
            } else if (element != null && element.getClass().isArray()) {
                put(GuardedArrays.primitives(element, meter));
            } else {
                value(element);
            }
        }
        put("]");
        open.remove(array);
        Cost.back(meter);
    }
}
