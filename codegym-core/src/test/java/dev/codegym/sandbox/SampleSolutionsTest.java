package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codegym.compile.CompilationFailedException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.GuestCompiler;
import dev.codegym.compile.SourceFile;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real solutions of programming problems, compiled, sandboxed, and compared with the same classes run plainly, by both
 * compilers, on random inputs.
 */
class SampleSolutionsTest {
    private static final Path FILE = Path.of("../../shared/data/raw_problems_java.jsonl");
    private static final Pattern PUBLIC = Pattern.compile("public\\s+(?:final\\s+)?(?:class|interface)\\s+(\\w+)");
    private static final int INPUTS = 8;
    private static final String NODES = "import java.util.*;\n"
            + "class ListNode { int val; ListNode next; ListNode() { } ListNode(int v) { val = v; }"
            + " ListNode(int v, ListNode n) { val = v; next = n; } }\n"
            + "class TreeNode { int val; TreeNode left, right; TreeNode() { } TreeNode(int v) { val = v; }"
            + " TreeNode(int v, TreeNode l, TreeNode r) { val = v; left = l; right = r; } }\n"
            + "class Node { public int val; public Node next, random, left, right; public List<Node> neighbors, children;"
            + " public Node() { } public Node(int v) { val = v; }"
            + " public Node(int v, List<Node> n) { val = v; neighbors = n; children = n; } }\n";

    private static final Map<String, List<SourceFile>> SOLUTIONS = new TreeMap<>();
    private static final GuestCompiler AUTO = GuestCompiler.create(CompilerChoice.AUTO, List.of());
    private static final GuestCompiler ECJ = GuestCompiler.create(CompilerChoice.ECJ, List.of());

    @BeforeAll
    static void readSolutions() throws IOException {
        assumeTrue(Files.exists(FILE), "no " + FILE + ": the folder with sample problems is absent");
        JsonMapper mapper = JsonMapper.builder().build();
        try (Stream<String> lines = Files.lines(FILE)) {
            lines.forEach(line -> {
                JsonNode row = mapper.readTree(line);
                SOLUTIONS.put(
                        row.get("question_id").asString(),
                        sources(row.get("solution").asString()));
            });
        }
    }

    private static List<SourceFile> sources(String text) {
        String source = text.replaceAll("import com_github_leetcode[^;]*;", "");
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", "");
        Matcher matcher = PUBLIC.matcher(code);
        List<SourceFile> sources = new ArrayList<>();
        sources.add(new SourceFile((matcher.find() ? matcher.group(1) : "Solution") + ".java", source));
        if (Pattern.compile("\\b(ListNode|TreeNode|Node)\\b").matcher(code).find()
                && !Pattern.compile("class (ListNode|TreeNode|Node)\\b")
                        .matcher(code)
                        .find()) {
            sources.add(new SourceFile("Nodes.java", NODES));
        }
        return sources;
    }

    /** javac judges where there is one: 3 of the sample need helper classes or a later JDK. */
    @Test
    void allThatJavacAcceptsCompile() {
        List<String> failed = new ArrayList<>();
        for (Map.Entry<String, List<SourceFile>> solution : SOLUTIONS.entrySet()) {
            try {
                AUTO.compile(solution.getValue());
            } catch (CompilationFailedException e) {
                if (javacAccepts(solution.getValue())) {
                    failed.add(solution.getKey() + ": " + e.getMessage());
                }
            }
        }
        assertThat(failed).isEmpty();
    }

    private static boolean javacAccepts(List<SourceFile> sources) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            return false;
        }
        List<JavaFileObject> units = new ArrayList<>();
        for (SourceFile source : sources) {
            units.add(new SimpleJavaFileObject(URI.create("string:///" + source.name()), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return source.text();
                }
            });
        }
        return javac.getTask(
                        null,
                        null,
                        d -> {},
                        List.of("-proc:none", "-implicit:none", "--release", "17", "-d", "target"),
                        null,
                        units)
                .call();
    }

    @Test
    void fewAreRefused() {
        List<String> refused = new ArrayList<>();
        int admitted = 0;
        for (Map.Entry<String, List<SourceFile>> solution : SOLUTIONS.entrySet()) {
            try {
                Guests.SANDBOX.admit(AUTO.compile(solution.getValue()));
                admitted++;
            } catch (CompilationFailedException ignored) {
                // the test above tells
            } catch (GuestRejectedException e) {
                refused.add(solution.getKey() + ": " + e.getMessage());
            }
        }
        // what is refused wants chance without a seed, logs, or calls what later JDKs added
        assertThat(refused)
                .allMatch(text -> Pattern.compile("[rR]andom\\(\\)|logging|newHashMap")
                        .matcher(text)
                        .find());
        assertThat(admitted).isGreaterThan(SOLUTIONS.size() * 98 / 100);
    }

    @Test
    void giveTheSameInsideAsOutsideFromBothCompilers() throws Exception {
        int compared = 0;
        List<String> different = new ArrayList<>();
        for (Map.Entry<String, List<SourceFile>> solution : SOLUTIONS.entrySet()) {
            CompiledClasses auto;
            CompiledClasses ecj;
            GuestProgram program;
            GuestProgram other;
            try {
                auto = AUTO.compile(solution.getValue());
                ecj = ECJ.compile(solution.getValue());
                program = Guests.SANDBOX.admit(auto);
                other = Guests.SANDBOX.admit(ecj);
            } catch (CompilationFailedException | GuestRejectedException e) {
                continue;
            }
            String name = solution.getValue().get(0).name().replace(".java", "");
            @Nullable Method entry = entry(new Plain(ecj.classes()).loadClass(name));
            if (entry == null) {
                continue;
            }
            for (int seed = 0; seed < INPUTS; seed++) {
                Object[] arguments = arguments(entry, new Random(seed));
                String inside = inside(program, name, entry, copy(arguments));
                if (inside.startsWith("stopped")) {
                    continue;
                }
                compared++;
                String fromEcj = inside(other, name, entry, copy(arguments));
                String outside = outside(auto, name, entry, copy(arguments));
                if (!inside.equals(fromEcj) || !inside.equals(outside)) {
                    different.add(solution.getKey() + " seed " + seed + ": inside " + inside + ", from ECJ " + fromEcj
                            + ", outside " + outside);
                }
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(SOLUTIONS.size() * INPUTS / 2);
    }

    private static @Nullable Method entry(Class<?> type) {
        List<Method> open = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .toList();
        if (open.size() != 1 || open.get(0).getReturnType() == void.class) {
            return null;
        }
        boolean plain = Arrays.stream(open.get(0).getParameterTypes()).allMatch(SampleSolutionsTest::isPlain);
        boolean constructible = Arrays.stream(type.getDeclaredConstructors()).anyMatch(c -> c.getParameterCount() == 0);
        return plain && constructible ? open.get(0) : null;
    }

    private static boolean isPlain(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        return element.isPrimitive() || element == String.class || element == List.class;
    }

    private static Object[] arguments(Method entry, Random random) {
        int size = 1 + random.nextInt(6);
        return Arrays.stream(entry.getGenericParameterTypes())
                .map(type -> value(type, size, random))
                .toArray();
    }

    private static Object value(java.lang.reflect.Type type, int size, Random random) {
        if (type instanceof Class<?> array && array.isArray()) {
            Object made = java.lang.reflect.Array.newInstance(array.getComponentType(), size);
            for (int i = 0; i < size; i++) {
                java.lang.reflect.Array.set(made, i, value(array.getComponentType(), size, random));
            }
            return made;
        }
        if (type instanceof java.lang.reflect.ParameterizedType list) {
            List<Object> made = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                made.add(value(list.getActualTypeArguments()[0], size, random));
            }
            return made;
        }
        return scalar(type.getTypeName(), size, random);
    }

    private static Object scalar(String type, int size, Random random) {
        return switch (type) {
            case "int", "java.lang.Integer" -> random.nextInt(2 * size) + (random.nextInt(4) == 0 ? 0 : 1);
            case "long", "java.lang.Long" -> (long) random.nextInt(1000);
            case "double", "java.lang.Double" -> random.nextInt(100) / 4.0;
            case "boolean", "java.lang.Boolean" -> random.nextBoolean();
            case "char", "java.lang.Character" -> (char) ('a' + random.nextInt(4));
            default -> {
                StringBuilder text = new StringBuilder();
                String letters = random.nextBoolean() ? "abc" : "012";
                for (int i = 0; i < 1 + random.nextInt(8); i++) {
                    text.append(letters.charAt(random.nextInt(3)));
                }
                yield text.toString();
            }
        };
    }

    private static Object[] copy(Object[] arguments) throws Exception {
        Object[] copies = new Object[arguments.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = PlainData.DEFAULT.copy(arguments[i]);
        }
        return copies;
    }

    private static String inside(GuestProgram program, String name, Method entry, Object[] arguments) {
        Meter meter = Meter.create(Limits.DEFAULT.withFuelPerCall(3_000_000));
        try {
            GuestClasses classes = program.open();
            Object target = classes.constructor(name).invoke(meter, null);
            Object result = classes.method(name, entry.getName(), entry.getParameterTypes())
                    .invoke(meter, target, arguments);
            return meter.call(() -> show(result));
        } catch (GuestThrewException e) {
            return "threw " + e.exceptionName();
        } catch (GuestFailure e) {
            return "stopped";
        }
    }

    private static String outside(CompiledClasses compiled, String name, Method entry, Object[] arguments)
            throws Exception {
        Class<?> type = new Plain(compiled.classes()).loadClass(name);
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method method = type.getDeclaredMethod(entry.getName(), entry.getParameterTypes());
        method.setAccessible(true);
        try {
            return show(method.invoke(constructor.newInstance(), arguments));
        } catch (java.lang.reflect.InvocationTargetException e) {
            return "threw " + e.getCause().getClass().getName();
        }
    }

    private static String show(@Nullable Object value) {
        return Arrays.deepToString(new Object[] {value}).replaceAll("@[0-9a-f]+", "@");
    }

    /** The same classes without the sandbox. */
    private static final class Plain extends ClassLoader {
        private final Map<String, byte[]> classes;

        Plain(Map<String, byte[]> classes) {
            this.classes = classes;
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
}
