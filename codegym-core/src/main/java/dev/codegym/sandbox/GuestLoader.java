package dev.codegym.sandbox;

import dev.codegym.sandbox.jdk.GuardTable;
import dev.codegym.sandbox.rewrite.MutantOperators;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Defines one guest's rewritten classes. Other names come from the allow-list, from the JDK's linkage of lambdas, or from
 * the runtime that rewritten code calls; what else there is in the host stays unseen.
 */
final class GuestLoader extends ClassLoader {
    private static final String RUNTIME = GuestLoader.class.getPackageName() + ".";

    private static final String OBJECT = GuestObject.class.getName();

    /** Called by the code of mutants alone: the verifier refuses guest code that names it. */
    private static final String MUTANTS = MutantOperators.class.getName();

    private final Map<String, byte[]> classes;
    private final AllowList allowed;

    GuestLoader(Map<String, byte[]> classes, AllowList allowed) {
        super("guest", null);
        this.classes = classes;
        this.allowed = allowed;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        byte @Nullable [] bytes = classes.get(name.replace('.', '/'));
        if (bytes != null) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : defineClass(name, bytes, 0, bytes.length);
            }
        }
        if (name.startsWith(RUNTIME) && (name.equals(OBJECT) || name.equals(MUTANTS) || GuardTable.isRuntime(name))) {
            return Class.forName(name, false, GuestLoader.class.getClassLoader());
        }
        if (allowed.knowsType(name.replace('.', '/')) || name.startsWith("java.")) {
            return allowed.find(name).orElseThrow(() -> new ClassNotFoundException(name));
        }
        throw new ClassNotFoundException(name + " is not visible to guests");
    }
}
