package dev.codegym.compile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/**
 * Makes the frozen API from the running JDK, which must be 17. To write it anew: run {@link #main} on the test class path with
 * the resource's path in the sources as argument.
 */
final class FrozenApiWriter {
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.compiler",
            "java.desktop",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.prefs",
            "java.rmi",
            "java.scripting",
            "java.sql",
            "jdk.unsupported");

    /** Of these modules nobody would name more than this in an algorithm, and swing alone is as large as all the rest. */
    private static final Map<String, List<String>> ONLY = Map.of(
            "java.desktop", List.of("java.awt", "java.awt.geom", "java.beans"), "jdk.unsupported", List.of("sun.misc"));

    private FrozenApiWriter() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), write(stubs()));
    }

    /** Stubs by binary name: all public types, and what their declarations mention. */
    static Map<String, byte[]> stubs() throws IOException {
        Deque<String> open = new ArrayDeque<>(publicTypes());
        Set<String> seen = new HashSet<>(open);
        Map<String, byte[]> stubs = new TreeMap<>();
        while (!open.isEmpty()) {
            String name = open.pop();
            byte[] bytes = classFile(name);
            if (bytes == null) {
                continue;
            }
            byte[] stub = ApiStub.of(bytes);
            stubs.put(name, stub);
            for (String mentioned : mentioned(stub)) {
                if (isNeeded(mentioned, stub) && seen.add(mentioned)) {
                    open.push(mentioned);
                }
            }
        }
        return stubs;
    }

    static byte[] write(Map<String, byte[]> stubs) throws IOException {
        Map<String, Map<String, byte[]>> packages = new TreeMap<>();
        stubs.forEach((name, bytes) -> packages.computeIfAbsent(
                        name.substring(0, name.lastIndexOf('.')), key -> new TreeMap<>())
                .put(name, bytes));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(packages.size());
        for (var each : packages.entrySet()) {
            byte[] block = block(each.getValue());
            out.writeUTF(each.getKey());
            out.writeInt(each.getValue().size());
            out.writeInt(block.length);
            blocks.write(block);
        }
        out.write(blocks.toByteArray());
        return file.toByteArray();
    }

    private static byte[] block(Map<String, byte[]> stubs) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(block, best))) {
            for (var stub : stubs.entrySet()) {
                out.writeUTF(stub.getKey());
                out.writeInt(stub.getValue().length);
                out.write(stub.getValue());
            }
        } finally {
            best.end();
        }
        return block.toByteArray();
    }

    private static Set<String> publicTypes() throws IOException {
        Set<String> names = new HashSet<>();
        for (String module : MODULES) {
            Module found = ModuleLayer.boot().findModule(module).orElseThrow();
            Path root = Path.of(java.net.URI.create("jrt:/" + module));
            try (var paths = Files.walk(root)) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    String file = root.relativize(path).toString();
                    if (file.endsWith(".class")) {
                        String name = file.substring(0, file.length() - 6).replace('/', '.');
                        int dot = name.lastIndexOf('.');
                        String pack = dot < 0 ? "" : name.substring(0, dot);
                        if (isApi(module, pack) && found.isExported(pack) && isPublic(name, Files.readAllBytes(path))) {
                            names.add(name);
                        }
                    }
                }
            }
        }
        return names;
    }

    private static boolean isApi(String module, String pack) {
        List<String> only = ONLY.get(module);
        return only != null ? only.contains(pack) : pack.startsWith("java.") || pack.startsWith("javax.");
    }

    /** Public or protected, and all types around it as well. */
    private static boolean isPublic(String name, byte[] bytes) {
        boolean[] result = {(new ClassReader(bytes).getAccess() & Opcodes.ACC_PUBLIC) != 0};
        String internal = name.replace('.', '/');
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitInnerClass(String inner, String outer, String simple, int access) {
                                boolean around = internal.equals(inner) || internal.startsWith(inner + "$");
                                int visible = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;
                                if (around && (outer == null || (access & visible) == 0)) {
                                    result[0] = false;
                                }
                            }
                        },
                        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return result[0] && hasPublicOutermost(name);
    }

    private static boolean hasPublicOutermost(String name) {
        int dollar = name.indexOf('$');
        if (dollar < 0) {
            return true;
        }
        try {
            byte[] outermost = classFile(name.substring(0, dollar));
            return outermost != null && (new ClassReader(outermost).getAccess() & Opcodes.ACC_PUBLIC) != 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The JDK's own packages differ from one update to the next: of these only what public types inherit from. */
    private static boolean isNeeded(String name, byte[] stub) {
        ClassReader reader = new ClassReader(stub);
        String internal = name.replace('.', '/');
        return name.startsWith("java.")
                || name.startsWith("javax.")
                || internal.equals(reader.getSuperName())
                || List.of(reader.getInterfaces()).contains(internal);
    }

    /** The types that a stub mentions anywhere. */
    private static Set<String> mentioned(byte[] stub) {
        Set<String> names = new HashSet<>();
        Remapper collector = new Remapper(Opcodes.ASM9) {
            @Override
            public String map(String internalName) {
                names.add(internalName.replace('/', '.'));
                return internalName;
            }
        };
        new ClassReader(stub)
                .accept(
                        new ClassRemapper(
                                Opcodes.ASM9,
                                new ClassVisitor(Opcodes.ASM9) {
                                    @Override
                                    public MethodVisitor visitMethod(
                                            int access,
                                            String name,
                                            String descriptor,
                                            String signature,
                                            String[] exceptions) {
                                        return null;
                                    }
                                },
                                collector) {},
                        0);
        return names;
    }

    private static byte[] classFile(String binaryName) throws IOException {
        String path = binaryName.replace('.', '/') + ".class";
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(path)) {
            if (in != null) {
                return in.readAllBytes();
            }
        }
        for (Module module : ModuleLayer.boot().modules()) {
            Path file = Path.of(java.net.URI.create("jrt:/" + module.getName() + "/" + path));
            if (Files.exists(file)) {
                return Files.readAllBytes(file);
            }
        }
        return null;
    }
}
