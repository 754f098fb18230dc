package dev.codegym.compile;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.schubfach.DoubleToDecimal;
import tools.jackson.core.io.schubfach.FloatToDecimal;

/**
 * What metered compiler code calls, see {@link MeterInsertion}. Not for users: it is public because the compilers live in a
 * class loader of their own.
 */
public final class CompilerMeter {
    private CompilerMeter() {}

    /** Counts one method or one round of a loop. */
    public static void tick() {
        CompilerThread thread = CompilerThread.current();
        if (--thread.countdown <= 0) {
            thread.look();
        }
    }

    /** Counts an array before it is made. */
    public static void array(int length, int elementSize) {
        bytes((long) length * elementSize);
    }

    /** Counts an array of two dimensions before it is made. */
    public static void matrix(int rows, int columns) {
        bytes((long) rows * columns * Long.BYTES);
    }

    /** Counts text that the JDK is about to copy or has just made. */
    public static void text(@Nullable Object text) {
        if (text instanceof CharSequence characters) {
            bytes((long) characters.length() * Character.BYTES);
        } else if (text instanceof char[] characters) {
            bytes((long) characters.length * Character.BYTES);
        }
    }

    private static void bytes(long bytes) {
        CompilerThread thread = CompilerThread.current();
        thread.bytes(bytes);
    }

    /** While a class of the compiler initializes, nothing stops: the class would be lost for everybody after. */
    public static void initializerStarts() {
        CompilerThread.current().muted++;
    }

    /** See {@link #initializerStarts}. */
    public static void initializerEnds() {
        CompilerThread.current().muted--;
    }

    /** A number as every JDK since 19 prints it. */
    public static String printed(double value) {
        return DoubleToDecimal.toString(value);
    }

    /** A number as every JDK since 19 prints it. */
    public static String printed(float value) {
        return FloatToDecimal.toString(value);
    }

    /** An object's text; that of a number as every JDK since 19 prints it. */
    public static String printed(@Nullable Object value) {
        if (value instanceof Double number) {
            return printed(number.doubleValue());
        }
        return value instanceof Float number ? printed(number.floatValue()) : String.valueOf(value);
    }
}
