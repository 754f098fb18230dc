package dev.codegym.compile;

import java.lang.reflect.Field;
import java.util.Map;
import org.codehaus.janino.UnitCompiler;
import org.objectweb.asm.Opcodes;

/**
 * Mends what is wrong in a table of Janino 3.1.12 and too common to leave to ECJ: a cast to {@code char} of a {@code byte} or
 * {@code short} (or of a {@code char} to {@code short}) does nothing, and one of a {@code long}, {@code float} or {@code
 * double} makes a {@code short}, so that {@code (char) -1L} is below zero. Only the Janino of {@link CompilerClasses} is
 * mended; the application's own is left alone.
 */
final class JaninoRepairs {
    private static final Map<String, int[]> CONVERSIONS = Map.of(
            "BC", new int[] {Opcodes.I2C},
            "SC", new int[] {Opcodes.I2C},
            "CS", new int[] {Opcodes.I2S},
            "JC", new int[] {Opcodes.L2I, Opcodes.I2C},
            "FC", new int[] {Opcodes.F2I, Opcodes.I2C},
            "DC", new int[] {Opcodes.D2I, Opcodes.I2C});

    private JaninoRepairs() {}

    /** Replaces entries by equal ones when called again. */
    static void make() {
        try {
            Field table = UnitCompiler.class.getDeclaredField("PRIMITIVE_NARROWING_CONVERSIONS");
            table.setAccessible(true);
            @SuppressWarnings("unchecked")
            Map<Object, Object> conversions = (Map<Object, Object>) table.get(null);
            synchronized (conversions) {
                if (!conversions.keySet().containsAll(CONVERSIONS.keySet())) {
                    throw new IllegalStateException(
                            "Janino's table of conversions is not what it was: " + conversions.keySet());
                }
                conversions.putAll(CONVERSIONS);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Janino has no table of conversions where it was", e);
        }
    }
}
