package dev.codegym.compile;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Class files in memory, with line numbers and the names of local variables. Immutable: the byte arrays are copied on the
 * way in and on the way out.
 *
 * @param servedBy the compiler that made them, never {@link CompilerChoice#AUTO}
 * @param classes class files by binary name, in the order of the names
 */
public record CompiledClasses(CompilerChoice servedBy, SortedMap<String, byte[]> classes) {
    /** Copies the class files. */
    public CompiledClasses {
        if (servedBy == CompilerChoice.AUTO) {
            throw new IllegalArgumentException(
                    "servedBy must name the compiler that served: JANINO, ECJ, or PRECOMPILED where none of ours did");
        }
        classes = copy(classes);
    }

    /** Creates one from classes in any order. */
    public static CompiledClasses of(CompilerChoice servedBy, Map<String, byte[]> classes) {
        return new CompiledClasses(servedBy, new TreeMap<>(classes));
    }

    @Override
    public SortedMap<String, byte[]> classes() {
        return copy(classes);
    }

    private static SortedMap<String, byte[]> copy(Map<String, byte[]> classes) {
        SortedMap<String, byte[]> copies = new TreeMap<>();
        classes.forEach((name, bytes) -> copies.put(name, bytes.clone()));
        return Collections.unmodifiableSortedMap(copies);
    }
}
