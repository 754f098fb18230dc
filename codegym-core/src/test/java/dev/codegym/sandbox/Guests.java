package dev.codegym.sandbox;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.GuestCompiler;
import dev.codegym.compile.SourceFile;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiles and runs guests for tests. */
final class Guests {
    static final Sandbox SANDBOX = Sandbox.create(AllowList.jdk());
    private static final Map<CompilerChoice, GuestCompiler> COMPILERS = new EnumMap<>(CompilerChoice.class);
    private static final Map<CompilerChoice, GuestRunner> RUNNERS = new EnumMap<>(CompilerChoice.class);
    private static final Pattern TYPE = Pattern.compile("public (?:final |abstract )?(?:class|record|enum) (\\w+)");

    static {
        for (CompilerChoice choice : List.of(CompilerChoice.AUTO, CompilerChoice.JANINO, CompilerChoice.ECJ)) {
            COMPILERS.put(choice, GuestCompiler.create(choice, List.of()));
            RUNNERS.put(choice, GuestRunner.create(choice));
        }
    }

    private Guests() {}

    static String name(String source) {
        Matcher matcher = TYPE.matcher(source);
        return matcher.find() ? matcher.group(1) : "Guest";
    }

    static CompiledClasses compile(String source, CompilerChoice choice) {
        return COMPILERS.get(choice).compile(List.of(new SourceFile(name(source) + ".java", source)));
    }

    static GuestProgram admit(String source, CompilerChoice choice) {
        return SANDBOX.admit(compile(source, choice));
    }

    static GuestProgram admit(String source) {
        return admit(source, CompilerChoice.AUTO);
    }

    /** Runs {@code run()} of a new instance and gives the plain result. */
    static @Nullable Object run(String source) throws Exception {
        return run(admit(source), name(source), Meter.create(Limits.DEFAULT));
    }

    static @Nullable Object run(GuestProgram program, String name, Meter meter) throws Exception {
        GuestClasses classes = program.open();
        Object guest = classes.constructor(name).invoke(meter, null);
        Object result = classes.method(name, "run").invoke(meter, guest);
        return meter.call(() -> PlainData.DEFAULT.copy(result));
    }

    /** The verdict in one line, without counts. */
    static String verdict(String source, CompilerChoice choice, Limits limits) {
        GuestVerdict verdict = RUNNERS.get(choice).run(new SourceFile(name(source) + ".java", source), limits);
        return verdict.word() + " " + HostileFile.details(verdict);
    }
}
