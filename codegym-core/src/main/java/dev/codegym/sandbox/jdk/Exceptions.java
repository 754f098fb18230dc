package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.Meter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What exceptions say. The JVM's own words for its own exceptions name class loaders, modules and local variables, differ
 * between JDKs, and are left out once the code that throws was compiled hot: none of them is told. Words of guests and of the
 * JDK's libraries stay.
 */
final class Exceptions {
    private static final List<String> INDEX_WORDS = List.of(
            "Index ",
            "Index: ",
            "index ",
            "begin ",
            "String index ",
            "Range ",
            "arraycopy",
            "offset ",
            "length ",
            "start ");

    private static final ClassValue<Boolean> TELLS_ITSELF = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Stream.of("getMessage", "getLocalizedMessage", "toString")
                    .anyMatch(method -> declaredByGuest(type, method));
        }
    };

    private Exceptions() {}

    /** Whether what an exception tells comes from code of a guest, which is charged where it runs. */
    static boolean tellsItself(Class<? extends Throwable> type) {
        return TELLS_ITSELF.get(type);
    }

    private static boolean declaredByGuest(Class<?> type, String method) {
        try {
            return type.getMethod(method).getDeclaringClass().getClassLoader() != null;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every exception has " + method, e);
        }
    }

    static @Nullable String message(Throwable thrown, Meter meter) {
        if (thrown.getClass().getClassLoader() != null) {
            return thrown.getMessage();
        }
        String message = thrown.getMessage();
        if (thrown instanceof ArithmeticException) {
            return message == null ? "/ by zero" : message;
        }
        return message == null || isOfJvm(thrown, message) ? null : message;
    }

    private static boolean isOfJvm(Throwable thrown, String message) {
        if (thrown instanceof NullPointerException) {
            return message.startsWith("Cannot ");
        } else if (thrown instanceof ClassCastException) {
            return message.startsWith("class ");
        } else if (thrown instanceof ArrayStoreException) {
            return message.startsWith("java.") || message.indexOf(' ') < 0 || message.startsWith("arraycopy");
        }
        return thrown instanceof LinkageError
                || thrown instanceof IndexOutOfBoundsException
                        && INDEX_WORDS.stream().anyMatch(message::startsWith);
    }

    static String toString(Throwable thrown, Meter meter) {
        if (thrown.getClass().getClassLoader() != null) {
            return String.valueOf(thrown.toString());
        }
        String message = message(thrown, meter);
        String name = thrown.getClass().getName();
        return message == null ? name : name + ": " + message;
    }
}
