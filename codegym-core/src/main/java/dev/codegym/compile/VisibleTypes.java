package dev.codegym.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The types that guest sources may name beside each other: those of the frozen JDK (whether a guest may use them is for the
 * sandbox to say), and the given host types. As a class loader it finds the real ones.
 */
final class VisibleTypes extends ClassLoader implements Backend.Types {
    private final Map<String, Class<?>> hostTypes = new HashMap<>();
    private final Map<String, byte[]> hostStubs = new ConcurrentHashMap<>();
    private final Set<String> packages = new HashSet<>();

    VisibleTypes(Collection<Class<?>> hostTypes) {
        super(null);
        hostTypes.forEach(this::add);
        FrozenApi.INSTANCE.packages().forEach(this::addPackage);
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

    @Override
    public boolean isPackage(String name) {
        return packages.contains(name);
    }

    @Override
    public byte @Nullable [] classFile(String binaryName) {
        Class<?> host = hostTypes.get(binaryName);
        return host == null
                ? FrozenApi.INSTANCE.classFile(binaryName)
                : hostStubs.computeIfAbsent(binaryName, name -> ApiStub.of(read(host)));
    }

    private static byte[] read(Class<?> host) {
        String resource = host.getName().substring(host.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = host.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no class file of " + host + ": guests cannot name it");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the class file of " + host + " cannot be read", e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> host = hostTypes.get(name);
        if (host != null) {
            return host;
        }
        if (FrozenApi.INSTANCE.classFile(name) != null) {
            return getPlatformClassLoader().loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
