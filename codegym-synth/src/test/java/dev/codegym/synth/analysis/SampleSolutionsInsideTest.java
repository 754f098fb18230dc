package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codegym.compile.CompilationFailedException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.GuestCompiler;
import dev.codegym.sandbox.AllowList;
import dev.codegym.sandbox.GuestProgram;
import dev.codegym.sandbox.GuestRejectedException;
import dev.codegym.sandbox.Limits;
import dev.codegym.sandbox.Sandbox;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

/**
 * Every solution of the sample, inside the sandbox and as the same classes plainly, on the statement's examples, on inputs
 * drawn by its constraints in several sizes, and on small ones drawn by types alone: the same results, arguments and
 * exceptions, and the same fuel each time. Those that differ from themselves outside (chance without a seed) cannot be compared
 * and are listed apart. What differs is listed with its reason. Fuel is written to
 * {@code target/fuel/}, one file per Java version: the files of two versions must not differ.
 */
class SampleSolutionsInsideTest {
    private static final double FLOOR = 0.99;
    private static final int OPERATIONS = 40;
    private static final int LIVES = 6;

    private final List<String> notCompiled = new ArrayList<>();
    private final List<String> exceptions = new ArrayList<>();
    private final List<String> stops = new ArrayList<>();
    private final List<String> byChance = new ArrayList<>();
    private final List<String> fuels = new ArrayList<>();
    private int compiled;
    private int same;
    private int runs;

    @Test
    void solutionsGiveTheSameInsideAsOutside(TestReporter reporter) throws Exception {
        assumeTrue(Files.exists(SampleSolution.FILE), "no " + SampleSolution.FILE + ": the sample problems are absent");
        AllowList allowed = AllowList.jdk();
        GuestCompiler compiler = GuestCompiler.create(CompilerChoice.AUTO, allowed.hostTypes());
        GuestCompiler keepsTypes = GuestCompiler.create(CompilerChoice.ECJ, allowed.hostTypes());
        Sandbox sandbox = Sandbox.create(allowed);
        for (SampleSolution solution : SampleSolution.read()) {
            try {
                CompiledClasses classes = compiler.compile(solution.sources());
                compiled++;
                Class<?> typed =
                        new SolutionRun.Plain(keepsTypes.compile(solution.sources())).loadClass(solution.className());
                Class<?> type = new SolutionRun.Plain(classes).loadClass(solution.className());
                compare(solution, lives(solution, type, typed), sandbox, classes);
            } catch (CompilationFailedException e) {
                notCompiled.add(solution.id() + ": " + firstLine(e));
            }
        }
        String report = report();
        reporter.publishEntry(report);
        assertThat(same).as(report).isGreaterThanOrEqualTo((int) Math.ceil(FLOOR * (compiled - byChance.size())));
        assertThat(byChance).as(report).hasSizeLessThanOrEqualTo(compiled / 80);
        assertThat(stops).as(report).noneMatch(line -> line.contains("BY STATEMENT"));
        assertThat(exceptions).noneMatch(line -> line.contains(" fuel: "));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    private String report() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/fuel"));
        Files.write(folder.resolve("solutions-" + Runtime.version().feature() + ".txt"), fuels);
        String report = compiled + " compiled, " + same + " the same inside as outside in " + runs + " runs\n"
                + notCompiled.size() + " not compiled:\n  " + String.join("\n  ", notCompiled) + "\n"
                + exceptions.size() + " exceptions:\n  " + String.join("\n  ", exceptions) + "\n"
                + byChance.size() + " differ from themselves outside:\n  " + String.join("\n  ", byChance) + "\n"
                + stops.size() + " stopped at some input, the same at the others:\n  " + String.join("\n  ", stops);
        Files.writeString(folder.resolve("solutions-report-" + Runtime.version().feature() + ".txt"), report);
        return report;
    }

    private void compare(SampleSolution solution, List<SolutionRun> lives, Sandbox sandbox, CompiledClasses classes)
            throws Exception {
        if (lives.isEmpty()) {
            exceptions.add(solution.id() + " not driven: takes or gives what this test cannot make");
            return;
        }
        try {
            compare(solution, lives, sandbox.admit(classes));
        } catch (GuestRejectedException e) {
            boolean chance = false;
            for (SolutionRun life : firstLine(e).contains("chance") ? lives : List.<SolutionRun>of()) {
                chance |= !life.outside().equals(life.outside());
            }
            (chance ? byChance : exceptions).add(solution.id() + " refused: " + firstLine(e));
        }
    }

    private void compare(SampleSolution solution, List<SolutionRun> lives, GuestProgram program) throws Exception {
        int compared = 0;
        List<String> stopped = new ArrayList<>();
        for (int i = 0; i < lives.size(); i++) {
            SolutionRun.Outcome inside = lives.get(i).inside(program, Limits.DEFAULT);
            SolutionRun.Outcome again = lives.get(i).inside(program, Limits.DEFAULT);
            fuels.add(solution.id() + " " + i + " " + inside.fuel() + " " + inside.bytes() + " " + inside.stopped());
            if (inside.fuel() != again.fuel() || inside.bytes() != again.bytes()) {
                exceptions.add(solution.id() + " input " + i + " fuel: " + inside.fuel() + " then " + again.fuel()
                        + ", bytes: " + inside.bytes() + " then " + again.bytes());
                return;
            }
            if (inside.stopped() != null) {
                stopped.add(i + " " + inside.stopped() + (lives.get(i).byStatement() ? " BY STATEMENT" : ""));
                continue;
            }
            String outside = lives.get(i).outside();
            runs++;
            compared++;
            if (!inside.text().equals(outside)) {
                boolean chance = !outside.equals(lives.get(i).outside());
                (chance ? byChance : exceptions)
                        .add(solution.id() + " input " + i + " differs: " + difference(inside.text(), outside));
                return;
            }
        }
        if (compared == 0) {
            exceptions.add(solution.id() + " stopped at every input: " + stopped);
            return;
        }
        same++;
        if (!stopped.isEmpty()) {
            stops.add(solution.id() + ": " + stopped + " of " + lives.size());
        }
    }

    private static String difference(String inside, String outside) {
        int at = 0;
        while (at < Math.min(inside.length(), outside.length()) && inside.charAt(at) == outside.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 40);
        return "inside ..." + inside.substring(from, Math.min(inside.length(), at + 80)) + " outside ..."
                + outside.substring(from, Math.min(outside.length(), at + 80));
    }

    /** One call per input where there is one public method; else lives of random operations, as design problems ask. */
    private static List<SolutionRun> lives(SampleSolution solution, Class<?> type, Class<?> typed) throws Exception {
        List<Method> open = Stream.of(typed.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .sorted(Comparator.comparing(Method::toString))
                .toList();
        List<Constructor<?>> constructors = Arrays.stream(typed.getDeclaredConstructors())
                .filter(c -> !c.isSynthetic() && canDraw(c.getGenericParameterTypes()))
                .sorted(Comparator.comparing(Constructor::toString))
                .toList();
        boolean drawn = !open.isEmpty() && open.stream().allMatch(m -> canDraw(m.getGenericParameterTypes()));
        if (constructors.isEmpty() || !drawn) {
            return List.of();
        }
        List<Type> making = List.of(constructors.get(0).getGenericParameterTypes());
        Constructor<?> constructor =
                type.getDeclaredConstructor(same(type, constructors.get(0).getParameterTypes()));
        List<SolutionRun> lives = new ArrayList<>();
        if (open.size() == 1 && making.isEmpty()) {
            List<Type> types = List.of(open.get(0).getGenericParameterTypes());
            for (SampleSolution.Input input : solution.inputs(open.get(0).getName(), types)) {
                SolutionRun.Call call = new SolutionRun.Call(in(type, open.get(0)), types, input.arguments());
                lives.add(new SolutionRun(input.byStatement(), constructor, making, List.of(), List.of(call)));
            }
            return lives;
        }
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            int size = 2 + 3 * seed;
            List<JsonNode> made = draw(making, size, random);
            List<SolutionRun.Call> calls = new ArrayList<>();
            for (int i = 0; i < OPERATIONS; i++) {
                Method method = open.get(random.nextInt(open.size()));
                List<Type> types = List.of(method.getGenericParameterTypes());
                calls.add(new SolutionRun.Call(in(type, method), types, draw(types, size, random)));
            }
            lives.add(new SolutionRun(false, constructor, making, made, calls));
        }
        return lives;
    }

    private static Method in(Class<?> type, Method method) throws ReflectiveOperationException {
        return type.getDeclaredMethod(method.getName(), same(type, method.getParameterTypes()));
    }

    /** The types as the loader of another class knows them. */
    private static Class<?>[] same(Class<?> type, Class<?>[] types) throws ClassNotFoundException {
        Class<?>[] same = types.clone();
        for (int i = 0; i < same.length; i++) {
            if (same[i].getClassLoader() instanceof SolutionRun.Plain) {
                same[i] = Class.forName(same[i].getName(), false, type.getClassLoader());
            }
        }
        return same;
    }

    private static boolean canDraw(Type[] types) {
        return Arrays.stream(types).allMatch(SolutionValues::canDraw);
    }

    private static List<JsonNode> draw(List<Type> types, int size, Random random) {
        return types.stream()
                .map(type -> SolutionValues.draw(type, size, random))
                .toList();
    }
}
