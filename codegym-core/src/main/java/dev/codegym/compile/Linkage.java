package dev.codegym.compile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the JVM verify classes without running anything of them: Janino now and then makes stack maps that do not hold. */
final class Linkage extends ClassLoader {
    private final Map<String, byte[]> classes;

    private Linkage(Map<String, byte[]> classes, VisibleTypes visible) {
        super(visible);
        this.classes = classes;
    }

    /** What the JVM's verifier says against the classes, or null where it accepts them. */
    static @Nullable LinkageError check(Map<String, byte[]> classes, VisibleTypes visible) {
        Linkage loader = new Linkage(classes, visible);
        try {
            for (String name : classes.keySet()) {
                // reading the members links the class, which verifies it and initializes nothing
                var unused = Class.forName(name, false, loader).getDeclaredMethods();
            }
            return null;
        } catch (LinkageError e) {
            return e;
        } catch (ClassNotFoundException e) {
            return new NoClassDefFoundError(e.getMessage());
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte @Nullable [] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }
}
