package dev.codegym.compile;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;

/**
 * Loads the compilers with a meter in their code, beside whatever version of them the application uses for itself. One set of
 * classes serves all compilations.
 */
final class CompilerClasses extends ClassLoader {
    static {
        registerAsParallelCapable();
    }

    /** Made after the line above, which does nothing for loaders that are there already. */
    private static volatile CompilerClasses current = new CompilerClasses();

    private static final String HERE = CompilerClasses.class.getPackageName() + ".";
    private static final Set<String> OURS = Set.of(
            HERE + "JaninoBackend",
            HERE + "EcjBackend",
            HERE + "JaninoDefects",
            HERE + "JaninoRepairs",
            HERE + "JaninoStubs");

    /**
     * Large parts whose every call is in proportion to what a metered caller hands them: messages, options, the reader of
     * stubs. Left as they are, because metering them would cost some 50 ms at the first compilation.
     */
    private static final List<String> PLAIN = List.of(
            "org.eclipse.jdt.core.",
            "org.eclipse.jdt.internal.compiler.classfmt.",
            "org.eclipse.jdt.internal.compiler.env.",
            "org.eclipse.jdt.internal.compiler.impl.CompilerOptions",
            "org.eclipse.jdt.internal.compiler.problem.",
            "org.eclipse.jdt.internal.compiler.util.");

    private final ClassFiles files = new ClassFiles(CompilerClasses.class.getClassLoader());

    private CompilerClasses() {
        super("codegym-compilers", CompilerClasses.class.getClassLoader());
    }

    static CompilerClasses current() {
        return current;
    }

    /** After an error in the initializer of one of its classes a set is of no use any more. */
    void discard() {
        synchronized (CompilerClasses.class) {
            if (current == this) {
                current = new CompilerClasses();
            }
        }
    }

    /** A compiler over these types; to be called on a {@link CompilerThread}. */
    Backend open(CompilerChoice choice, Backend.Types types) {
        try {
            String name = choice == CompilerChoice.JANINO ? "JaninoBackend" : "EcjBackend";
            Constructor<?> constructor = loadClass(HERE + name).getDeclaredConstructor(Backend.Types.class);
            constructor.setAccessible(true);
            return (Backend) constructor.newInstance(types);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiler " + choice + " does not load", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isMetered(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    private static boolean isMetered(String name) {
        int nested = name.indexOf('$');
        return name.startsWith("org.eclipse.jdt.")
                || name.startsWith("org.codehaus.")
                || OURS.contains(nested < 0 ? name : name.substring(0, nested));
    }

    private static boolean isPlain(String name) {
        return PLAIN.stream().anyMatch(name::startsWith);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> found = CompilerThread.<Class<?>>uncounted(() -> define(name));
        if (found == void.class) {
            throw new ClassNotFoundException(name);
        }
        return found;
    }

    /** The class, or void where there is none. */
    private Class<?> define(String name) {
        try {
            byte[] bytes = files.read(name);
            if (bytes == null) {
                return void.class;
            }
            byte[] code = isPlain(name) ? bytes : MeterInsertion.into(bytes);
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new IllegalStateException("the compiler's class " + name + " cannot be read", e);
        }
    }
}
