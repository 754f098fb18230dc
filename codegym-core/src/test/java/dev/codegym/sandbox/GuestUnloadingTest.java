package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.Samples;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.TaskDealer;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** Guests' classes unload when nothing that was opened from them is held any more, however the guests ended. */
class GuestUnloadingTest {
    private static final int GUESTS = 300;
    private static final Limits LIMITS =
            Limits.DEFAULT.withFuelPerCall(20_000).withBytesPerCall(1 << 20).withDepth(4_000);

    /** Ways for a guest to live and to end. */
    private static final String[] BODIES = {
        "int sum = 0; for (int i = 0; i < 50; i++) { sum += i * @N; } return sum;",
        "List<String> list = new ArrayList<String>(); Map<Object, Integer> map = new HashMap<Object, Integer>();"
                + " for (int i = 0; i < 20; i++) { list.add(\"a\" + @N); map.put(new Guest@N(), i); } return list;",
        "List<Integer> list = new ArrayList<>(List.of(3, 1, 2)); list.sort((a, b) -> b - a + 0 * @N);"
                + " return list.stream().map(x -> x + @N).reduce(0, Integer::sum);",
        "count++; names.add(this); return new int[] {count, names.size()};",
        "record Pair(int a, Object b) {} enum Kind { ONE, TWO } Map<Kind, Pair> pairs = new EnumMap<>(Kind.class);"
                + " pairs.put(Kind.valueOf(\"ONE\"), new Pair(@N, this)); return pairs.size() + String.valueOf(Kind.ONE);",
        "class Wrong extends RuntimeException { Object guest = Guest@N.this; Wrong(String m) { super(m); } }"
                + " throw new Wrong(\"wrong @N\");",
        "throw new IllegalStateException(\"wrong @N\", new RuntimeException() { public String toString() { return \"\"; } });",
        "int i = @N; while (true) { i++; }",
        "return deeper(@N);",
        "List<int[]> held = new ArrayList<int[]>(); while (true) { held.add(new int[1000]); }",
        "try { return Integer.parseInt(\"x@N\"); } catch (NumberFormatException e) { return e.getMessage(); }",
        "try { while (true) { } } finally { count = 0; }",
        "Object[] nulls = new Object[1]; return nulls[0].hashCode() + @N;",
        "return \"a@Nb\".replaceAll(\"[0-9]+\", \"-\") + String.format(\"%05d\", @N) + new Guest@N().hashCode();",
        "TreeMap<Guest@N, Integer> map = new TreeMap<>((a, b) -> 0); map.put(this, 1);"
                + " Iterator<Guest@N> all = map.keySet().iterator(); return all.next() == this;",
    };

    /** What a host may keep of guests that are gone. */
    private final List<@Nullable Object> kept = new ArrayList<>();

    private static String source(int number) {
        return """
                import java.util.*;
                public class Guest@N {
                    private static int count = @N;
                    private static final List<Object> names = new ArrayList<Object>();
                    private int deeper(int n) { return deeper(n + 1) + 1; }
                    public Object run() { @BODY }
                }
                """.replace("@BODY", BODIES[number % BODIES.length]).replace("@N", String.valueOf(number));
    }

    private WeakReference<ClassLoader> live(int number) throws Exception {
        String source = source(number);
        GuestClasses classes = Guests.admit(source, number % 2 == 0 ? CompilerChoice.ECJ : CompilerChoice.AUTO)
                .open();
        Meter meter = Meter.create(LIMITS);
        String name = Guests.name(source);
        Object guest = classes.constructor(name).invoke(meter, null);
        if (number % 31 == 0) {
            meter.kill();
        }
        try {
            Object result = classes.method(name, "run").invoke(meter, guest);
            kept.add(meter.call(() -> PlainData.DEFAULT.copy(result)));
            classes.method(name, "run").invoke(meter.fork(), guest);
        } catch (GuestFailure e) {
            kept.add(e);
        }
        return new WeakReference<>(classes.type(name).getClassLoader());
    }

    private static List<Integer> stillLoaded(List<WeakReference<ClassLoader>> loaders) {
        List<Integer> alive = List.of();
        for (int i = 0; i < 20; i++) {
            System.gc();
            List<Integer> found = new ArrayList<>();
            for (int number = 0; number < loaders.size(); number++) {
                if (loaders.get(number).get() != null) {
                    found.add(number % BODIES.length);
                }
            }
            alive = found;
            if (alive.isEmpty()) {
                break;
            }
        }
        return alive;
    }

    @Test
    void unloadHoweverTheyEndedThoughTheHostKeepsWhatTheyGave() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < GUESTS; i++) {
            loaders.add(live(i));
        }
        assertThat(new TreeSet<>(stillLoaded(loaders)))
                .as("kinds of guests that something holds")
                .isEmpty();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(GUESTS);
        assertThat(kept).hasAtLeastOneElementOfType(GuestStoppedException.class);
        assertThat(kept).hasAtLeastOneElementOfType(GuestThrewException.class);
    }

    @Test
    void unloadThoughTheThreadThatRanThemLives() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
            for (int i = 0; i < 2 * BODIES.length; i++) {
                int number = i;
                loaders.add(thread.submit(() -> live(number)).get());
            }
            assertThat(stillLoaded(loaders)).isEmpty();
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void stayWhileAnythingOfThemIsHeld() throws Exception {
        String source = source(0);
        GuestClasses classes = Guests.admit(source).open();
        GuestMethod held = classes.method(Guests.name(source), "run");
        WeakReference<ClassLoader> loader =
                new WeakReference<>(held.executable().getDeclaringClass().getClassLoader());
        classes = null;
        assertThat(stillLoaded(List.of(loader))).hasSize(1);
        assertThat(held.executable().getName()).isEqualTo("run");
    }

    @Test
    void unloadWithTheirLastEnvironment() throws Exception {
        Samples.environment().reset(0);
        long before = liveLoaders();
        List<Object> environments = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            environments.add(playedEnvironment("heights-" + i));
        }
        assertThat(liveLoaders()).isGreaterThanOrEqualTo(before + environments.size());
        environments.clear();
        assertThat(liveLoaders()).isLessThanOrEqualTo(before);
    }

    /** An environment of classes of its own, after writes, failures, stops, resets and a fork. */
    private static ToolEnvironment playedEnvironment(String id) {
        EnvironmentHost host = EnvironmentHost.compile(Samples.definition(id));
        ToolEnvironment environment = host.environment(TaskDealer.of(host, Samples.tasks()), EpisodeRules.DEFAULT);
        environment.reset(1);
        for (String tool : List.of("count", "breaks", "spin", "notes")) {
            environment.step(ToolCall.of(tool, JsonNodeFactory.instance.objectNode()));
        }
        environment.step(
                ToolCall.of("noteAndFail", JsonNodeFactory.instance.objectNode().put("value", 3)));
        ToolEnvironment fork = environment.fork();
        fork.step(ToolCall.of("note", JsonNodeFactory.instance.objectNode().put("value", 3)));
        environment.reset(2);
        return environment;
    }

    /** Guest loaders on the heap after a collection, as the JVM itself counts them. */
    private static long liveLoaders() throws Exception {
        System.gc();
        Object histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return Arrays.stream(String.valueOf(histogram).split("\n"))
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length >= 4 && columns[3].equals(GuestLoader.class.getName()))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .sum();
    }
}
