package dev.codegym.compile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types that guest sources may name beside each other: those of the JDK in {@code java} and {@code javax} packages
 * (whether a guest may use them is for the sandbox to say, in better words than a compiler's), and the given host types.
 */
final class VisibleTypes extends ClassLoader {
    private final Map<String, Class<?>> hostTypes = new HashMap<>();
    private final Set<String> packages = new HashSet<>();

    VisibleTypes(Collection<Class<?>> hostTypes) {
        super(null);
        hostTypes.forEach(this::add);
        ModuleLayer.boot().modules().stream()
                .flatMap(module -> module.getPackages().stream())
                .filter(VisibleTypes::isOfJdk)
                .forEach(this::addPackage);
    }

    private void add(Class<?> type) {
        hostTypes.put(type.getName(), type);
        addPackage(type.getPackageName());
        Arrays.stream(type.getDeclaredClasses()).forEach(this::add);
    }

    private void addPackage(String name) {
        packages.add(name);
        for (int dot = name.lastIndexOf('.'); dot >= 0; dot = name.lastIndexOf('.', dot - 1)) {
            packages.add(name.substring(0, dot));
        }
    }

    private static boolean isOfJdk(String name) {
        return name.startsWith("java.") || name.startsWith("javax.");
    }

    boolean isPackage(String name) {
        return packages.contains(name);
    }

    /** The class file of a visible type, or null where there is none. */
    byte @Nullable [] classFile(String binaryName) throws IOException {
        Class<?> host = hostTypes.get(binaryName);
        if (host == null && (!isOfJdk(binaryName) || !isPackage(packageOf(binaryName)))) {
            return null;
        }
        ClassLoader loader = host == null ? getPlatformClassLoader() : host.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(binaryName.replace('.', '/') + ".class")) {
            return in == null ? null : in.readAllBytes();
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> host = hostTypes.get(name);
        if (host != null) {
            return host;
        }
        if (isOfJdk(name) && isPackage(packageOf(name))) {
            return getPlatformClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    private static String packageOf(String binaryName) {
        return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
    }
}
