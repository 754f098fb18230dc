package dev.codegym.compile;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;

/**
 * Takes a guest from the class path: the class file of one class, and of every class of its package that it names, brought into the form
 * that the compilers give. Guests stand in the default package, so the package is taken off their names; javac joins strings by a
 * bootstrap that no meter sees into, so that is written out; and what is left behind of an enclosing class is forgotten. Nothing is
 * loaded, run or trusted here: the sandbox judges the result like any other.
 */
public final class ClassPathGuest {
    private final ClassLoader loader;
    private final String prefix;
    private final List<String> outside;
    private final Map<String, ClassNode> found = new TreeMap<>();

    private ClassPathGuest(ClassLoader loader, String prefix, List<String> outside) {
        this.loader = loader;
        this.prefix = prefix;
        this.outside = outside;
    }

    /** The name of a class of the class path as a guest: that without its package. */
    public static String nameOf(Class<?> type) {
        return type.getName().substring(type.getName().lastIndexOf('.') + 1);
    }

    /**
     * Reads the classes of a guest.
     *
     * @param type the code problem or the solver
     * @param hostTypes types of the host, which no guest brings along
     * @throws CodeGymException if a class file cannot be read
     */
    public static CompiledClasses read(Class<?> type, Collection<Class<?>> hostTypes) {
        ClassLoader loader = type.getClassLoader();
        String name = Type.getInternalName(type);
        ClassPathGuest guest = new ClassPathGuest(
                loader == null ? ClassLoader.getSystemClassLoader() : loader,
                name.substring(0, name.lastIndexOf('/') + 1),
                hostTypes.stream().map(Type::getInternalName).toList());
        guest.collect(name);
        Nests.close(guest.found, name);
        return guest.written();
    }

    /** Finds the class, and all that it and they name. */
    private void collect(String root) {
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String name = open.remove();
            byte[] file = found.containsKey(name) ? null : file(name, name.equals(root));
            if (file != null) {
                ClassNode node = parsed(name, file);
                found.put(name, node);
                open.addAll(named(node));
            }
        }
    }

    private byte @Nullable [] file(String name, boolean required) {
        try (InputStream in = loader.getResourceAsStream(name + ".class")) {
            if (in == null && required) {
                throw new CodeGymException("the class file of " + name.replace('/', '.')
                        + " cannot be found beside its class: use a class from the class path, or give its source");
            }
            // where another class is missing, the sandbox says who names it
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new CodeGymException(
                    "the class file of " + name.replace('/', '.') + " cannot be read (" + e + ")", e);
        }
    }

    private static ClassNode parsed(String name, byte[] file) {
        try {
            ClassNode node = new ClassNode();
            new ClassReader(file).accept(node, 0);
            node.outerClass = null;
            node.outerMethod = null;
            node.outerMethodDesc = null;
            return node;
        } catch (IllegalArgumentException e) {
            throw new CodeGymException(
                    "the class file of " + name.replace('/', '.') + " cannot be read (" + e
                            + "): compile it for Java 17 or older",
                    e);
        }
    }

    /** The classes of the package that a class names, but not those that only stand around it. */
    private List<String> named(ClassNode node) {
        List<String> names = new ArrayList<>();
        ClassNode bare = new ClassNode();
        node.accept(bare);
        bare.innerClasses.clear();
        bare.nestHostClass = null;
        bare.nestMembers = null;
        bare.accept(new ClassRemapper(new ClassNode(), new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String name) {
                if (belongs(name)) {
                    names.add(name);
                }
                return name;
            }
        }));
        return names;
    }

    private boolean belongs(String name) {
        return name.startsWith(prefix) && name.indexOf('/', prefix.length()) < 0 && !outside.contains(name);
    }

    private CompiledClasses written() {
        Remapper mapping = new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String name) {
                return found.containsKey(name) ? name.substring(prefix.length()) : name;
            }
        };
        Map<String, byte[]> classes = new TreeMap<>();
        for (ClassNode node : found.values()) {
            ClassNode renamed = new ClassNode();
            node.accept(new ClassRemapper(renamed, mapping));
            JoinedStrings.writeOut(renamed);
            ClassWriter writer = new ClassWriter(0);
            renamed.accept(writer);
            classes.put(renamed.name, writer.toByteArray());
        }
        return CompiledClasses.of(CompilerChoice.PRECOMPILED, classes);
    }
}
