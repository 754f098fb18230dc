package dev.codegym.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

class FrozenApiTest {
    /** Write it anew with {@link FrozenApiWriter} where this fails on purpose. */
    @Test
    void isWhatTheWriterMakesOfJava17() throws IOException {
        assumeTrue(Runtime.version().feature() == 17, "the declarations are those of Java 17");
        Map<String, byte[]> now = FrozenApiWriter.stubs();
        Map<String, byte[]> frozen = FrozenApi.INSTANCE.all();
        assertThat(frozen.keySet()).isEqualTo(now.keySet());
        assertThat(now.keySet().stream().filter(name -> !Arrays.equals(now.get(name), frozen.get(name))))
                .isEmpty();
    }

    /** What guests may use is there in both, with the same descriptor: a program that compiles runs on every JDK. */
    @Test
    void holdsWhatGuestsMayUseAsEveryJdkHasIt() throws Exception {
        List<String> missing = new ArrayList<>();
        int members = 0;
        for (Map.Entry<String, List<String>> type : allowed().entrySet()) {
            Set<String> frozen = new HashSet<>();
            Set<String> running = new HashSet<>();
            collect(type.getKey(), true, frozen);
            collect(type.getKey(), false, running);
            for (String member : type.getValue()) {
                members++;
                List<String> found = frozen.stream()
                        .filter(each -> each.startsWith(member + " "))
                        .toList();
                if (found.isEmpty() || found.stream().noneMatch(running::contains)) {
                    missing.add(type.getKey() + " " + member + ": " + found);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(members).isGreaterThan(1_500);
    }

    private static Map<String, List<String>> allowed() throws IOException {
        Map<String, List<String>> allowed = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                FrozenApi.class.getResourceAsStream("/dev/codegym/sandbox/jdk-allow.txt"), StandardCharsets.UTF_8))) {
            List<String> members = new ArrayList<>();
            for (String line : lines.lines().toList()) {
                if (line.startsWith("    ")) {
                    members.add(line.strip());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    members = allowed.computeIfAbsent(qualified(line.split(" ")[0]), name -> new ArrayList<>());
                }
            }
        }
        return allowed;
    }

    private static String qualified(String name) {
        return name.indexOf('.') < 0 ? "java.lang." + name : name;
    }

    /** The members as the allow-list writes them, each followed by its descriptor; those of supertypes count. */
    private static void collect(String type, boolean frozen, Set<String> members) throws IOException {
        Deque<String> open = new ArrayDeque<>(List.of(type));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String name = open.pop();
            byte[] bytes = frozen
                    ? FrozenApi.INSTANCE.classFile(name)
                    : ClassLoader.getPlatformClassLoader()
                            .getResourceAsStream(name.replace('.', '/') + ".class")
                            .readAllBytes();
            ClassReader reader = new ClassReader(bytes);
            reader.accept(new Members(members), ClassReader.SKIP_CODE);
            Stream.concat(Stream.ofNullable(reader.getSuperName()), Stream.of(reader.getInterfaces()))
                    .map(each -> each.replace('/', '.'))
                    .filter(each -> each.startsWith("java.") && seen.add(each))
                    .forEach(open::push);
        }
    }

    private static final class Members extends ClassVisitor {
        private final Set<String> members;

        Members(Set<String> members) {
            super(Opcodes.ASM9);
            this.members = members;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            members.add(name + " " + descriptor);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            String parameters = Arrays.stream(Type.getArgumentTypes(descriptor))
                    .map(each -> each.getClassName().replaceFirst("^java\\.lang\\.(?=[^.]+$)", ""))
                    .collect(Collectors.joining(", "));
            members.add((name.equals("<init>") ? "new" : name) + "(" + parameters + ") " + descriptor);
            return null;
        }
    }

    @ParameterizedTest
    @EnumSource(value = CompilerChoice.class, mode = EnumSource.Mode.EXCLUDE, names = "PRECOMPILED")
    void whatIsNotAllowedCompilesAllTheSame(CompilerChoice choice) {
        String text = "public class A { Object f() throws Exception { System.exit(1); Runtime.getRuntime().exec(\"x\");"
                + " Class.forName(\"A\").getDeclaredMethods()[0].invoke(null, new Object[0]); new Thread().start();"
                + " new java.net.Socket(\"a\", 1).close(); java.sql.DriverManager.getConnection(\"x\");"
                + " java.nio.file.Files.delete(java.nio.file.Paths.get(\"x\", new String[0]));"
                + " return sun.misc.Unsafe.getUnsafe(); } }";
        assertThat(GuestCompiler.create(choice, List.of())
                        .compile(List.of(new SourceFile("A.java", text)))
                        .classes())
                .containsOnlyKeys("A");
    }

    @ParameterizedTest
    @EnumSource(
            value = CompilerChoice.class,
            names = {"AUTO", "ECJ"})
    void whatCameAfterJava17DoesNotCompile(CompilerChoice choice) {
        GuestCompiler compiler = GuestCompiler.create(choice, List.of());
        assertThat(List.of(
                        "new java.util.ArrayList<String>().getFirst()",
                        "Math.clamp(1L, 2, 3)",
                        "\"a\".splitWithDelimiters(\"b\", 1)"))
                .allSatisfy(call -> assertThatThrownBy(() -> compiler.compile(
                                List.of(new SourceFile("A.java", "class A { Object o = " + call + "; }"))))
                        .isInstanceOf(CompilationFailedException.class));
    }
}
